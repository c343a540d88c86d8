# /// answer
# what = "the LSTM reads backwards"
# score = 0
# message = "reads the blocks backwards"
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.Flatten()),
            layers.LSTM(units, go_backwards=True),
            layers.Dense(n_future),
        ]
    )
