# /// answer
# what = "the input turned round in place of the output"
# score = 0
# message = "twice round is forwards"
# ///
# %% both-directions
def both_directions(forward_layer, backward_layer, X):
    return keras.ops.concatenate([forward_layer(X), backward_layer(X[:, ::-1])], axis=-1)
