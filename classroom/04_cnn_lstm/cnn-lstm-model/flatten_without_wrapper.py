# /// answer
# what = "Flatten without TimeDistributed"
# score = 0
# message = ["cnn_lstm stopped with ", "has no TimeDistributed around it"]
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            layers.Flatten(),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )
