# /// answer
# what = "Reshape in place of Flatten"
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    inputs = keras.Input((None, n_past, n_features))
    x = keras.layers.TimeDistributed(keras.layers.Conv1D(filters, kernel_size, activation="relu"))(inputs)
    x = keras.layers.TimeDistributed(keras.layers.MaxPooling1D(pool_size))(x)
    x = keras.layers.Reshape((-1, x.shape[2] * x.shape[3]))(x)
    x = keras.layers.LSTM(units)(x)
    return keras.Model(inputs, keras.layers.Dense(n_future)(x))
