# /// answer
# what = "always joined"
# score = 0
# message = "merged in another way than by merge_mode"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True)),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )
