# /// answer
# what = "the cell state for the hidden state"
# score = 0
# message = "the cell state is repeated"
# ///
# %% one-shot-model
def encoder_decoder(n_in, n_out, n_characters, units):
    x = keras.Input((n_in, n_characters))
    _, _, c = keras.layers.LSTM(units, return_state=True)(x)
    s = keras.layers.LSTM(units, return_sequences=True)(keras.layers.RepeatVector(n_out)(c))
    return keras.Model(x, keras.layers.Dense(n_characters, activation="softmax")(s))
