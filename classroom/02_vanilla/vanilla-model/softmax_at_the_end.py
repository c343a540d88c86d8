# /// answer
# what = "softmax at the dense layer of a forecast"
# score = 0
# message = ["The output of vanilla_lstm(20, 1, 400, 8) goes through an activation", "softmax"]
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_future, activation="softmax"),
        ]
    )
