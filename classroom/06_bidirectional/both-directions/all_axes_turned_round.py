# /// answer
# what = "np.flip without an axis"
# score = 0
# message = "all axes are turned round"
# ///
# %% both-directions
def both_directions(forward_layer, backward_layer, X):
    return np.concatenate([forward_layer(X), np.flip(backward_layer(X))], axis=2)
