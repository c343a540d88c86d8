# /// answer
# what = "the forward outputs turned round"
# score = 0
# message = "turn the steps round before you join"
# ///
# %% both-directions
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([f[:, ::-1], b], axis=-1)
