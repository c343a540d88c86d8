# /// answer
# what = "a loop over the steps"
# ///
# %% both-directions
def both_directions(forward_layer, backward_layer, X):
    f, b = forward_layer(X), backward_layer(X)
    last = X.shape[1] - 1
    steps = [np.hstack([f[:, t], b[:, last - t]]) for t in range(X.shape[1])]
    return np.stack(steps, axis=1)
