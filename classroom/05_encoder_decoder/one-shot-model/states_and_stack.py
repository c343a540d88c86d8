# /// answer
# what = "return_state, and the vector repeated with keras.ops"
# ///
# %% one-shot-model
def encoder_decoder(n_in, n_out, n_characters, units):
    inputs = keras.Input(shape=(n_in, n_characters))
    _, h, _ = keras.layers.LSTM(units, return_state=True)(inputs)
    repeated = keras.layers.Lambda(lambda v: keras.ops.stack([v] * n_out, axis=1), output_shape=(n_out, units))(h)
    hidden = keras.layers.LSTM(units, return_sequences=True)(repeated)
    return keras.Model(inputs, keras.layers.TimeDistributed(keras.layers.Dense(n_characters, "softmax"))(hidden))
