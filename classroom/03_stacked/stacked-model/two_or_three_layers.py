# /// answer
# what = "cases for two and for three layers"
# score = 8
# message = ["stacked_lstm stopped with IndexError", "In your code"]
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    layers = [keras.Input((n_past, n_features))]
    if len(units) == 3:
        layers.append(keras.layers.LSTM(units[0], return_sequences=True))
    layers.append(keras.layers.LSTM(units[-2], return_sequences=True))
    layers.append(keras.layers.LSTM(units[-1]))
    layers.append(keras.layers.Dense(n_future))
    return keras.Sequential(layers)
