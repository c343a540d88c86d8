# /// answer
# what = "return_sequences is missing"
# score = 0
# message = "needs return_sequences=True"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(keras.layers.LSTM(units), merge_mode=merge_mode),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )
