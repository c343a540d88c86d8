# /// answer
# what = "the last entry at the bottom"
# score = 0
# message = "in reverse order"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units[:0:-1]:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.LSTM(units[0]))
    model.add(keras.layers.Dense(n_future))
    return model
