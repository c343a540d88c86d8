# /// answer
# what = "asks Keras"
# ///
# %% sizes
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    inputs = keras.Input((n_steps, n_features))
    lstm = keras.layers.LSTM(units, return_sequences=return_sequences, recurrent_initializer="zeros")
    both = keras.layers.Bidirectional(lstm, merge_mode=merge_mode)
    dense = keras.layers.Dense(n_outputs)
    hidden = both(inputs)
    dense(hidden)
    return hidden.shape[1:], both.count_params(), dense.count_params()
