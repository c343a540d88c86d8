# /// answer
# what = "softmax at the dense layer"
# score = 0
# message = "goes through an activation"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6, return_sequences=True),
            keras.layers.LSTM(5),
            keras.layers.Dense(4, activation="softmax"),
        ]
    )
