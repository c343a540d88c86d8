# /// answer
# what = "mends the first layer, not the second"
# score = 0
# message = ["mended_stack stopped with ValueError", "expected ndim=3, found ndim=2"]
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6),
            keras.layers.LSTM(5),
            keras.layers.Dense(4),
        ]
    )
