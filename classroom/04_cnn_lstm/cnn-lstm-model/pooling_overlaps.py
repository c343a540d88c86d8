# /// answer
# what = "the pooling moves on by one step"
# score = 0
# message = "the groups of the pooling overlap"
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    each = keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(keras.layers.Conv1D(filters, kernel_size, activation="relu")),
            each(keras.layers.MaxPooling1D(pool_size, strides=1)),
            each(keras.layers.Flatten()),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_future),
        ]
    )
