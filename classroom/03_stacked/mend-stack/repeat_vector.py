# /// answer
# what = "repeats the last output, so that there is a third axis again"
# score = 0
# message = "the last output is repeated for each step (RepeatVector)"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12),
            keras.layers.RepeatVector(n_past),
            keras.layers.LSTM(6),
            keras.layers.RepeatVector(n_past),
            keras.layers.LSTM(5),
            keras.layers.Dense(4),
        ]
    )
