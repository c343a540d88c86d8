# /// answer
# what = "the average whatever merge_mode says, but for concat"
# score = 0
# message = "the outputs are merged by 'ave', but merge_mode is 'sum'"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(
                keras.layers.LSTM(units, return_sequences=True),
                merge_mode="concat" if merge_mode == "concat" else "ave",
            ),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )
