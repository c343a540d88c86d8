# /// answer
# what = "the pool size is fixed"
# score = 8
# message = "the pool size is fixed at 2"
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(2)),
            each(layers.Flatten()),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )
