# /// answer
# what = "2 * units in each direction"
# score = 0
# message = "each direction has `units` units"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(keras.layers.LSTM(2 * units, return_sequences=True), merge_mode=merge_mode),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )
