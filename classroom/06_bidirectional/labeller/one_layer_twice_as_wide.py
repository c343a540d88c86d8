# /// answer
# what = "one LSTM of twice the units"
# score = 0
# message = "wrap it in keras.layers.Bidirectional"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    wide = 2 * units if merge_mode == "concat" else units
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.LSTM(wide, return_sequences=True),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )
