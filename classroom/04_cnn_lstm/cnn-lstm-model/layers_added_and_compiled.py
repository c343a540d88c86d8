# /// answer
# what = "layers added one by one, relu as a layer, compiled"
# ///
# %% cnn-lstm-model
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    model = keras.Sequential()
    model.add(keras.Input(shape=(None, n_past, n_features)))
    model.add(keras.layers.TimeDistributed(keras.layers.Conv1D(filters, kernel_size)))
    model.add(keras.layers.ReLU())
    model.add(keras.layers.TimeDistributed(keras.layers.MaxPool1D(pool_size)))
    model.add(keras.layers.TimeDistributed(keras.layers.Flatten()))
    model.add(keras.layers.LSTM(units, return_sequences=False))
    model.add(keras.layers.Dense(n_future, activation="linear"))
    model.compile(optimizer="adam", loss="mean_squared_error")
    return model
