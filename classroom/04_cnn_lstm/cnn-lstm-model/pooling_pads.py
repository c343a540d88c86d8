# /// answer
# what = "the pooling pads the blocks"
# score = 8
# message = "the pooling pads the blocks"
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    each = keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(keras.layers.Conv1D(filters, kernel_size, activation="relu")),
            each(keras.layers.MaxPooling1D(pool_size, padding="same")),
            each(keras.layers.Flatten()),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_future),
        ]
    )
