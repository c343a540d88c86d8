# /// answer
# what = "the activation of the convolution is forgotten"
# score = 0
# message = "the relu activation of the Conv1D layer is missing"
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((None, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size)),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.Flatten()),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )
