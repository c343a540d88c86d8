# /// answer
# what = "dropout between the layers"
# ///
# %% mend-stack
def mended_stack(n_past, n_features):
    return keras.Sequential(
        [
            keras.Input((n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True, dropout=0.1),
            keras.layers.LSTM(6, return_sequences=True),
            keras.layers.Dropout(0.2),
            keras.layers.LSTM(5),
            keras.layers.Dense(4),
        ]
    )
