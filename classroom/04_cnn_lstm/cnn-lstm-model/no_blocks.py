# /// answer
# what = "Conv1D along the whole input, as for DNA"
# score = 0
# message = ["cnn_lstm(20, 1, 64, 3, 2, 400, 8) takes inputs of another shape"]
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.Conv1D(filters, kernel_size, activation="relu"),
            keras.layers.MaxPooling1D(pool_size),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_future),
        ]
    )
