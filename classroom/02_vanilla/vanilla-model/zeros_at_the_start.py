# /// answer
# what = "starts the dense layer at zero: the first forecast is 0"
# ///
# %% vanilla-model
def vanilla_lstm(n_past, n_features, units, n_future):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_future, kernel_initializer="zeros"),
        ]
    )
