# /// answer
# what = "return_sequences=True, and the average over the steps to get rid of the axis"
# score = 0
# message = "vanilla_lstm(20, 1, 400, 8)"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.GlobalAveragePooling1D(),
            keras.layers.Dense(n_future),
        ]
    )
