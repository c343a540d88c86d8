# /// answer
# what = "the sizes of the broken stack's call"
# score = 5
# message = ["mended_stack(9, 1) takes inputs of another shape"]
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(None, 3)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6, return_sequences=True),
            keras.layers.LSTM(5),
            keras.layers.Dense(4),
        ]
    )
