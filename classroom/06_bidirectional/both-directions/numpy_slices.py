# /// answer
# what = "NumPy, turned round by a slice"
# ///
# %% both-directions
def both_directions(forward_layer, backward_layer, X):
    f = np.array(forward_layer(X))
    b = np.array(backward_layer(X))
    return np.concatenate([f, b[:, ::-1, :]], axis=2)
