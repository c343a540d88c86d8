# /// answer
# what = "RepeatVector(n_in)"
# score = 0
# message = "as many steps as in the input"
# ///
# %% one-shot-model
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(n_in),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.TimeDistributed(keras.layers.Dense(n_characters, activation="softmax")),
        ]
    )
