# /// answer
# what = "all layers as wide as the first"
# score = 0
# message = ["has the wrong number of parameters", "all layers have the first size"]
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for _ in units[:-1]:
        model.add(keras.layers.LSTM(units[0], return_sequences=True))
    model.add(keras.layers.LSTM(units[0]))
    model.add(keras.layers.Dense(n_future))
    return model
