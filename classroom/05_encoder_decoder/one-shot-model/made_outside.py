# /// answer
# what = "the model made once, outside of the function"
# score = 8
# message = "gives the same network twice"
# ///
# %% one-shot-model
built = {}


def encoder_decoder(n_in, n_out, n_characters, units):
    key = (n_in, n_out, n_characters, units)
    if key not in built:
        built[key] = keras.Sequential(
            [
                keras.Input(shape=(n_in, n_characters)),
                keras.layers.LSTM(units),
                keras.layers.RepeatVector(n_out),
                keras.layers.LSTM(units, return_sequences=True),
                keras.layers.Dense(n_characters, activation="softmax"),
            ]
        )
    return built[key]
