# /// answer
# what = "relu, as in the large stack"
# score = 0
# message = "has other activations than the usual ones"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units[:-1]:
        model.add(keras.layers.LSTM(size, activation="relu", return_sequences=True))
    model.add(keras.layers.LSTM(units[-1]))
    model.add(keras.layers.Dense(n_future))
    return model
