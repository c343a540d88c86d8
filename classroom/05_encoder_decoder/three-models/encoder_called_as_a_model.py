# /// answer
# what = "the models are built from one another"
# ///
# %% three-models
def translator(n_in, n_out, features, units):
    x = keras.Input((None,))
    e = keras.layers.Embedding(n_in, features, mask_zero=True)(x)
    _, h, c = keras.layers.LSTM(units, return_state=True)(e)
    encoder = keras.Model(x, [h, c])

    y, h_in, c_in = keras.Input((None,)), keras.Input((units,)), keras.Input((units,))
    e = keras.layers.Embedding(n_out, features, mask_zero=True)(y)
    s, h, c = keras.layers.LSTM(units, return_sequences=True, return_state=True)(e, initial_state=[h_in, c_in])
    p = keras.layers.Dense(n_out, activation="softmax")(s)
    decoder = keras.Model([y, h_in, c_in], [p, h, c])

    x2, y2 = keras.Input((None,)), keras.Input((None,))
    training_model = keras.Model([x2, y2], decoder([y2, *encoder(x2)])[0])
    return training_model, encoder, decoder
