# /// answer
# what = "global pooling in place of Flatten"
# score = 0
# message = "the LSTM layer reads 64 numbers"
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.GlobalMaxPooling1D()),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )
