# /// answer
# what = "functional, plain Dense, compiled"
# ///
# %% one-shot-model
def encoder_decoder(n_in, n_out, n_characters, units):
    x = keras.Input((n_in, n_characters))
    v = keras.layers.LSTM(units, name="reads")(x)
    s = keras.layers.LSTM(units, return_sequences=True, name="writes")(keras.layers.RepeatVector(n_out)(v))
    y = keras.layers.Dense(n_characters, activation="softmax")(s)
    model = keras.Model(x, y)
    model.compile("adam", "categorical_crossentropy")
    return model
