# /// answer
# what = "the broken stack, handed in as it is"
# score = 0
# message = ["mended_stack stopped with ValueError", "expected ndim=3, found ndim=2", "In your code"]
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, name="first"),
            keras.layers.LSTM(6, name="second"),
            keras.layers.LSTM(5, return_sequences=True, name="third"),
            keras.layers.Dense(4, name="forecast"),
        ]
    )
