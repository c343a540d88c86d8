# /// answer
# what = "Bidirectional, which copies the forward layer with new weights"
# score = 0
# message = "makes a copy with new weights"
# ///
# %% both-directions
def both_directions(forward_layer, backward_layer, X):
    return keras.layers.Bidirectional(forward_layer, backward_layer=backward_layer)(X)
