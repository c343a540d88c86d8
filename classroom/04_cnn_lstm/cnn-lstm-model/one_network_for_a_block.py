# /// answer
# what = "one TimeDistributed around a network of three layers"
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    block = keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.Conv1D(filters, kernel_size, activation="relu"),
            keras.layers.MaxPooling1D(pool_size),
            keras.layers.Flatten(),
        ]
    )
    inputs = keras.Input((None, n_past, n_features))
    x = keras.layers.TimeDistributed(block)(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_future)(keras.layers.LSTM(units)(x)))
