# /// answer
# what = "the number of blocks is fixed"
# score = 0
# message = ["any number of blocks", "the Input has 3 in a place where None must stand"]
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    layers, each = keras.layers, keras.layers.TimeDistributed
    return keras.Sequential(
        [
            keras.Input((3, n_past, n_features)),
            each(layers.Conv1D(filters, kernel_size, activation="relu")),
            each(layers.MaxPooling1D(pool_size)),
            each(layers.Flatten()),
            layers.LSTM(units),
            layers.Dense(n_future),
        ]
    )
