# /// answer
# what = "softmax along the wrong axis"
# score = 0
# message = "does not add up to 1"
# ///
# %% one-shot-model
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(n_out),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_characters),
            keras.layers.Softmax(axis=1),
        ]
    )
