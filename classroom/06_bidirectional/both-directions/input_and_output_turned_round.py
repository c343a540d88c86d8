# /// answer
# what = "input and output turned round"
# score = 0
# message = "twice round is forwards"
# ///
# %% both-directions
def both_directions(forward_layer, backward_layer, X):
    backward = keras.ops.flip(backward_layer(keras.ops.flip(X, axis=1)), axis=1)
    return keras.ops.concatenate([forward_layer(X), backward], axis=-1)
