# /// answer
# what = "a stride in the convolution and no pooling"
# score = 0
# message = "on each block by itself: Conv1D with relu, MaxPooling1D"
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    each = keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(keras.layers.Conv1D(filters, kernel_size, strides=pool_size, activation="relu")),
            each(keras.layers.Flatten()),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_future),
        ]
    )
