# /// answer
# what = "both turned round"
# score = 0
# message = "only the backward layer answers backwards"
# ///
# %% both-directions
def both_directions(forward_layer, backward_layer, X):
    f = keras.ops.convert_to_numpy(forward_layer(X))
    b = keras.ops.convert_to_numpy(backward_layer(X))
    return np.concatenate([f, b], axis=-1)[:, ::-1]
