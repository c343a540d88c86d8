# /// answer
# what = "softmax by a function that loses the mask"
# score = 0
# message = "loses the mask"
# ///
# %% three-models
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(n_in, features, mask_zero=True)
    embed_out = keras.layers.Embedding(n_out, features, mask_zero=True)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out)

    x = keras.Input((None,))
    _, h, c = enc(embed_in(x))
    encoder = keras.Model(x, [h, c])

    d = keras.Input((None,))
    s, _, _ = dec(embed_out(d), initial_state=[h, c])
    training_model = keras.Model([x, d], keras.ops.softmax(out(s)))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_out(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [keras.ops.softmax(out(s1)), h1, c1])
    return training_model, encoder, decoder
