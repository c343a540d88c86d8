# /// answer
# what = "each layer reads the one below backwards"
# score = 0
# message = "The output of stacked_lstm(4, 1, [12, 6], 8) is wrong"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for number, size in enumerate(units):
        last = number == len(units) - 1
        model.add(keras.layers.LSTM(size, return_sequences=not last, go_backwards=number > 0))
    model.add(keras.layers.Dense(n_future))
    return model
