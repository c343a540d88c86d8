# /// answer
# what = "return_sequences missing in the decoder"
# score = 0
# message = "the decoder hands on its last output alone"
# ///
# %% one-shot-model
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(n_out),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_characters, activation="softmax"),
        ]
    )
