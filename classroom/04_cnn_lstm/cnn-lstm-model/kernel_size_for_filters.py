# /// answer
# what = "filters and kernel size mixed up"
# score = 0
# message = "The Conv1D layer of cnn_lstm(20, 1, 64, 3, 2, 400, 8) has the wrong number of parameters"
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(kernel_size, filters, padding="causal", activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.Flatten()),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )
