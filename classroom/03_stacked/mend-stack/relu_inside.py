# /// answer
# what = "relu in the LSTM layers"
# score = 0
# message = "has other activations than the usual ones"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, activation="relu", return_sequences=True),
            keras.layers.LSTM(6, activation="relu", return_sequences=True),
            keras.layers.LSTM(5, activation="relu"),
            keras.layers.Dense(4),
        ]
    )
