# /// answer
# what = "the sum whatever merge_mode says, but for concat"
# score = 8
# message = "the outputs are merged by 'sum', but merge_mode is 'mul'"
# ///
# %% labeller
def labeller(n_features, units, n_labels, merge_mode):
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_features)),
            keras.layers.Bidirectional(
                keras.layers.LSTM(units, return_sequences=True),
                merge_mode="concat" if merge_mode == "concat" else "sum",
            ),
            keras.layers.Dense(n_labels, activation="sigmoid"),
        ]
    )
