# /// answer
# what = "the forecast always has 8 steps"
# score = 8
# message = "the dense layer always has 8 outputs"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units[:-1]:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.LSTM(units[-1]))
    model.add(keras.layers.Dense(8))
    return model
