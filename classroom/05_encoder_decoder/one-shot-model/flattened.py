# /// answer
# what = "Flatten and one dense layer for all steps"
# score = 0
# message = "the dense layer sees all steps at once"
# ///
# %% one-shot-model
def encoder_decoder(n_in, n_out, n_characters, units):
    return keras.Sequential(
        [
            keras.Input(shape=(n_in, n_characters)),
            keras.layers.LSTM(units),
            keras.layers.RepeatVector(n_out),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Flatten(),
            keras.layers.Dense(n_out * n_characters),
            keras.layers.Reshape((n_out, n_characters)),
            keras.layers.Softmax(),
        ]
    )
