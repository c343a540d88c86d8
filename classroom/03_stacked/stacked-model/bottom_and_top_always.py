# /// answer
# what = "the first entry always gets a layer that returns sequences"
# score = 8
# message = ["stacked_lstm(6, 4, [5], 2) has other layers with weights", "a layer too many"]
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features)), keras.layers.LSTM(units[0], return_sequences=True)])
    for size in units[1:-1]:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.LSTM(units[-1]))
    model.add(keras.layers.Dense(n_future))
    return model
