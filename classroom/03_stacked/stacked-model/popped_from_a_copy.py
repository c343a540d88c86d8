# /// answer
# what = "pops from a copy of the list"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    left = list(units)
    model = keras.Sequential([keras.Input((n_past, n_features))])
    while left:
        size = left.pop(0)
        model.add(keras.layers.LSTM(size, return_sequences=bool(left)))
    model.add(keras.layers.Dense(n_future, activation=None))
    model.compile(loss="mse", optimizer="adam")
    return model
