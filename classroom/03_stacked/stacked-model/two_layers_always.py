# /// answer
# what = "as in the example: two layers"
# score = 0
# message = ["stacked_lstm(4, 1, [7, 5, 9], 8) has other layers", "LSTM, LSTM, LSTM, Dense"]
# ///
# %% stacked-model
def stacked_lstm(n_past, n_features, units, n_future):
    lower, upper = units[0], units[1]
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(lower, return_sequences=True),
            keras.layers.LSTM(upper),
            keras.layers.Dense(n_future),
        ]
    )
