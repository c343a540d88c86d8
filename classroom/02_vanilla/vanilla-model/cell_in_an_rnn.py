# /// answer
# what = "the LSTM layer as RNN around LSTMCell"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    x = keras.layers.RNN(keras.layers.LSTMCell(units))(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(x))
