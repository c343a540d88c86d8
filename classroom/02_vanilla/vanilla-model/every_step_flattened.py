# /// answer
# what = "return_sequences=True and Flatten: the dense layer sees all steps at once"
# score = 0
# message = "The Dense layer of vanilla_lstm(20, 1, 400, 8) has the wrong number of parameters"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Flatten(),
            keras.layers.Dense(n_future),
        ]
    )
