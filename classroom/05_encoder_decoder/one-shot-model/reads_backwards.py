# /// answer
# what = "go_backwards"
# score = 0
# message = "the encoder reads backwards"
# ///
# %% one-shot-model
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units, go_backwards=True),
            keras.layers.RepeatVector(n_out),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.TimeDistributed(keras.layers.Dense(n_characters, activation="softmax")),
        ]
    )
