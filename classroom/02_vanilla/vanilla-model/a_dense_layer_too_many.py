# /// answer
# what = "a hidden dense layer between memory and output"
# score = 0
# message = ["has other layers with weights than asked for", "LSTM, Dense, Dense"]
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(units),
            keras.layers.Dense(units, activation="relu"),
            keras.layers.Dense(n_future),
        ]
    )
