# /// answer
# what = "relu in the LSTM layers"
# score = 0
# message = "other activations than the usual ones"
# ///
# %% one-shot-model
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units, activation="relu"),
            keras.layers.RepeatVector(n_out),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.TimeDistributed(keras.layers.Dense(n_characters, activation="softmax")),
        ]
    )
