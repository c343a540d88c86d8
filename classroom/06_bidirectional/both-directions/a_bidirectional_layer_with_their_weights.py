# /// answer
# what = "a Bidirectional layer that is given the weights of both"
# ///
# %% both-directions
def both_directions(forward_layer, backward_layer, X):
    one = keras.layers.LSTM(forward_layer.units, return_sequences=True)
    other = keras.layers.LSTM(backward_layer.units, return_sequences=True, go_backwards=True)
    both = keras.layers.Bidirectional(one, backward_layer=other)
    both.build(X.shape)
    both.forward_layer.set_weights(forward_layer.get_weights())
    both.backward_layer.set_weights(backward_layer.get_weights())
    return both(X)
