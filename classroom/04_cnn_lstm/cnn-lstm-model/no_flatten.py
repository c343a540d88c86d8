# /// answer
# what = "Flatten is forgotten"
# score = 0
# message = ["cnn_lstm stopped with ValueError", "expected ndim=3, found ndim=4"]
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )
