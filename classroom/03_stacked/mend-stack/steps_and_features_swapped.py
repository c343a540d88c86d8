# /// answer
# what = "features before steps in the Input"
# score = 0
# message = "steps and features are swapped in the Input"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_features, n_past)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6, return_sequences=True),
            keras.layers.LSTM(5),
            keras.layers.Dense(4),
        ]
    )
