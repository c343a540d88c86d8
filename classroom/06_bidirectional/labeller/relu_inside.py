# /// answer
# what = "relu in the LSTM layers"
# score = 0
# message = ["has other activations than the usual ones", "relu"]
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(
                keras.layers.LSTM(units, activation="relu", return_sequences=True), merge_mode=merge_mode
            ),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )
