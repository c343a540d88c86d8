# /// answer
# what = "three steps by heart"
# score = 8
# message = "n_out is fixed at 3"
# ///
# %% one-shot-model
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(3),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.TimeDistributed(keras.layers.Dense(n_characters, activation="softmax")),
        ]
    )
