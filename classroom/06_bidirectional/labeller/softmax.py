# /// answer
# what = "softmax at the end"
# score = 0
# message = "softmax makes the labels compete"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True), merge_mode=merge_mode),
            keras.layers.Dense(n_labels, activation="softmax"),
        ]
    )
