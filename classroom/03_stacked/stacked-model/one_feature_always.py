# /// answer
# what = "an input of one feature"
# score = 8
# message = "takes inputs of another shape"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, 1))])
    for size in units[:-1]:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.LSTM(units[-1]))
    model.add(keras.layers.Dense(n_future))
    return model
