# /// answer
# what = "mends the first layer, repeats after the second"
# score = 0
# message = "each LSTM layer must read the outputs of all steps of the layer below it"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True),
            keras.layers.LSTM(6),
            keras.layers.RepeatVector(n_past),
            keras.layers.LSTM(5),
            keras.layers.Dense(4),
        ]
    )
