# /// answer
# what = "every layer returns sequences"
# score = 0
# message = "the top layer hands on every step as well"
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    model = keras.Sequential([keras.Input((n_past, n_features))])
    for size in units:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.Dense(n_future))
    return model
