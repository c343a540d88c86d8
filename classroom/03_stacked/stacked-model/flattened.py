# /// answer
# what = "every step goes to the dense layer"
# score = 0
# message = ["has the wrong number of parameters", "Flatten"]
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(n_future))
    return model
