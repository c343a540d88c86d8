# /// answer
# what = "repeats the last output for the next layer"
# score = 0
# message = "the last output is repeated for each step (RepeatVector)"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units[:-1]:
        model.add(keras.layers.LSTM(size))
        model.add(keras.layers.RepeatVector(n_past))
    model.add(keras.layers.LSTM(units[-1]))
    model.add(keras.layers.Dense(n_future))
    return model
