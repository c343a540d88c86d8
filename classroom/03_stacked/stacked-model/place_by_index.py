# /// answer
# what = "looks the place up in the list, where equal sizes have the same"
# score = 8
# message = "the top layer hands on every step as well"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units:
        model.add(keras.layers.LSTM(size, return_sequences=units.index(size) < len(units) - 1))
    model.add(keras.layers.Dense(n_future))
    return model
