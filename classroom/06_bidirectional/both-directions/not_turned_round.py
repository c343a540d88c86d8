# /// answer
# what = "the backward outputs as they come"
# score = 0
# message = ["The backward half", "turn the steps round before you join"]
# ///
# %% both-directions
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([f, b], axis=-1)
