# /// answer
# what = "[::-1] turns the samples round"
# score = 0
# message = "the samples are turned round: steps are axis 1"
# ///
# %% both-directions
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([f, b[::-1]], axis=-1)
