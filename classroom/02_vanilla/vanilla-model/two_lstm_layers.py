# /// answer
# what = "a second LSTM layer"
# score = 0
# message = ["has other layers with weights than asked for", "LSTM, LSTM, Dense"]
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_future),
        ]
    )
