# /// answer
# what = "the backward half first"
# score = 0
# message = "the two halves are in the wrong order"
# ///
# %% both-directions
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([b[:, ::-1], f], axis=-1)
