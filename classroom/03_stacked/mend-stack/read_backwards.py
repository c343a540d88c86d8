# /// answer
# what = "each layer from the end to the beginning"
# score = 0
# message = "each LSTM layer must read the outputs of all steps of the layer below it"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True, go_backwards=True),
            keras.layers.LSTM(6, return_sequences=True, go_backwards=True),
            keras.layers.LSTM(5, go_backwards=True),
            keras.layers.Dense(4),
        ]
    )
