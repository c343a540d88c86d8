# /// answer
# what = "star in an assignment, list of layers"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    *below, top = units
    layers = [keras.Input((n_past, n_features))]
    layers += [keras.layers.LSTM(n, return_sequences=True) for n in below]
    layers += [keras.layers.LSTM(top), keras.layers.Dense(n_future)]
    return keras.Sequential(layers, name="stack")
