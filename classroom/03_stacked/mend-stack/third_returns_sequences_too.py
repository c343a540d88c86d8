# /// answer
# what = "the fault that Keras does not notice"
# score = 0
# message = "the third layer still hands on every step"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6, return_sequences=True),
            keras.layers.LSTM(5, return_sequences=True),
            keras.layers.Dense(4),
        ]
    )
