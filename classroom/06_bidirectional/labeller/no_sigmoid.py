# /// answer
# what = "no activation at the end"
# score = 0
# message = "there is no activation"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True), merge_mode=merge_mode),
            keras.layers.Dense(n_labels),
        ]
    )
