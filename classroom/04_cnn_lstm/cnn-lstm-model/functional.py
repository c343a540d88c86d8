# /// answer
# what = "functional, an LSTM cell in an RNN layer"
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    blocks = keras.Input((None, n_past, n_features))
    x = blocks
    for layer in (
        keras.layers.Conv1D(filters, kernel_size, activation=keras.activations.relu),
        keras.layers.MaxPool1D(pool_size=pool_size),
        keras.layers.Flatten(),
    ):
        x = keras.layers.TimeDistributed(layer)(x)
    x = keras.layers.RNN(keras.layers.LSTMCell(units))(x)
    return keras.Model(inputs=blocks, outputs=keras.layers.Dense(n_future)(x))
