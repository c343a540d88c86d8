# /// answer
# what = "sigmoid for softmax"
# score = 0
# message = "ends in sigmoid"
# ///
# %% one-shot-model
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(n_out),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.TimeDistributed(keras.layers.Dense(n_characters, activation="sigmoid")),
        ]
    )
