# /// answer
# what = "returns the layers, not a model"
# score = 0
# message = "is not a Keras model"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    layers = [keras.layers.LSTM(n, return_sequences=True) for n in units[:-1]]
    return [*layers, keras.layers.LSTM(units[-1]), keras.layers.Dense(n_future)]
