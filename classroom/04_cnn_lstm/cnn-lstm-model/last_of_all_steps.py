# /// answer
# what = "all steps are handed on, the last one is taken; relu after the pooling"
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    each = keras.layers.TimeDistributed
    blocks = keras.Input((None, n_past, n_features))
    x = each(keras.layers.Conv1D(filters, kernel_size))(blocks)
    x = each(keras.layers.MaxPooling1D(pool_size))(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.Dropout(0.2)(each(keras.layers.Flatten())(x))
    x = keras.layers.LSTM(units, return_sequences=True)(x)
    model = keras.Model(blocks, keras.layers.Dense(n_future, activation="linear")(x[:, -1, :]))
    model.compile("adam", "mse")
    return model
