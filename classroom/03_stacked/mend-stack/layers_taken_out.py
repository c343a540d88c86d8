# /// answer
# what = "takes the layers that complain out"
# score = 0
# message = "has other layers with weights than asked for"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12),
            keras.layers.Dense(4),
        ]
    )
