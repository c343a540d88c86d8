# /// answer
# what = "the list of layers is made from the top down and turned"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    layers = [keras.layers.Dense(n_future)]
    for size in reversed(units):
        above = layers[-1]
        layers.append(keras.layers.LSTM(size, return_sequences=isinstance(above, keras.layers.LSTM)))
    model = keras.Sequential(layers[::-1])
    model.build((None, n_past, n_features))
    return model
