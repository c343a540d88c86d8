# /// answer
# what = "joined along the steps, which the units forbid"
# score = 0
# message = "both_directions stopped with ValueError"
# ///
# %% both-directions
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([f, b[:, ::-1]], axis=1)
