# /// answer
# what = "the decoder starts from the encoder's states as well"
# score = 0
# message = "here it must start from zeros"
# ///
# %% one-shot-model
def encoder_decoder(n_in, n_out, n_characters, units):
    x = keras.Input((n_in, n_characters))
    v, h, c = keras.layers.LSTM(units, return_state=True)(x)
    s = keras.layers.LSTM(units, return_sequences=True)(keras.layers.RepeatVector(n_out)(v), initial_state=[h, c])
    return keras.Model(x, keras.layers.Dense(n_characters, activation="softmax")(s))
