# /// answer
# what = "no Bidirectional"
# score = 0
# message = "wrap it in keras.layers.Bidirectional"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )
