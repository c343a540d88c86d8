# /// answer
# what = "a stack on a stack"
# ///
# %% stacked-model
def stack(x, units):
    if len(units) == 1:
        return keras.layers.LSTM(units[0])(x)
    return stack(keras.layers.LSTM(units[0], return_sequences=True)(x), units[1:])


def stacked_lstm(n_past, n_features, units, n_future):
    inputs = keras.Input((n_past, n_features))
    return keras.Model(inputs, keras.layers.Dense(n_future)(stack(inputs, units)))
