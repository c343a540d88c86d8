# /// answer
# what = "the sizes of the example are written into the code"
# score = 8
# message = "cnn_lstm(17, 3, 5, 7, 4, 6, 2) takes inputs of another shape"
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, 20, 1)),
            each(layers.Conv1D(64, 3, activation="relu")),
            each(layers.MaxPooling1D(2)),
            each(layers.Flatten()),
            layers.LSTM(400),
            layers.Dense(8),
        ]
    )
