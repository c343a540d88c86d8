# /// answer
# what = "pops from the list that it was given"
# score = 0
# message = "changed its input `units`"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    top = units.pop()
    for size in units:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.LSTM(top))
    model.add(keras.layers.Dense(n_future))
    return model
