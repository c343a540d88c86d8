# /// answer
# what = "makes a sequence of one step out of the last output"
# score = 0
# message = "the last output became a sequence of one step"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12),
            keras.layers.Reshape((1, 12)),
            keras.layers.LSTM(6),
            keras.layers.Reshape((1, 6)),
            keras.layers.LSTM(5),
            keras.layers.Dense(4),
        ]
    )
