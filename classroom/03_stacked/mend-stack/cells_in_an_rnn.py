# /// answer
# what = "LSTM cells in RNN layers"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    x = inputs = keras.Input((n_past, n_features))
    x = keras.layers.RNN(keras.layers.LSTMCell(12), return_sequences=True)(x)
    x = keras.layers.RNN(keras.layers.LSTMCell(6), return_sequences=True)(x)
    x = keras.layers.RNN(keras.layers.LSTMCell(5))(x)
    return keras.Model(inputs, keras.layers.Dense(4)(x))
