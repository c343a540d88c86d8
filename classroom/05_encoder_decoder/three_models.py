"""Build a model to train, an encoder and a decoder of one step, which share their layers."""


# %% encoder_called_as_a_model
# what = "the models are built from one another"
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


# %% softmax_layer_and_compiled
# what = "softmax as a layer, states kept in a list, training model compiled"
def translator(n_in, n_out, features, units):
    layers = keras.layers
    emb = [layers.Embedding(n, features, mask_zero=True) for n in (n_in, n_out)]
    reads = layers.LSTM(units, return_sequences=True, return_state=True)
    writes = layers.LSTM(units, return_sequences=True, return_state=True)
    dense, softmax = layers.Dense(n_out), layers.Activation("softmax")

    X, D = layers.Input((None,)), layers.Input((None,))
    states = reads(emb[0](X))[1:]
    tm = keras.Model(inputs=[X, D], outputs=softmax(dense(writes(emb[1](D), initial_state=states)[0])))
    tm.compile("adam", "sparse_categorical_crossentropy")
    S, H, C = layers.Input((1,)), layers.Input((units,)), layers.Input((units,))
    o, h, c = writes(emb[1](S), initial_state=[H, C])
    return tm, keras.Model(X, list(states)), keras.Model([S, H, C], [softmax(dense(o)), h, c])


# %% time_distributed_and_whole_numbers
# what = "inputs of whole numbers, TimeDistributed dense layer, a list comes back"
def translator(n_in, n_out, features, units):
    source = keras.Input(shape=(None,), dtype="int32", name="source")
    written = keras.Input(shape=(None,), dtype="int32", name="written")
    lookup = keras.layers.Embedding(input_dim=n_out, output_dim=features, mask_zero=True)
    lstm = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    head = keras.layers.TimeDistributed(keras.layers.Dense(n_out, activation="softmax"))

    vectors = keras.layers.Embedding(input_dim=n_in, output_dim=features, mask_zero=True)(source)
    states = keras.layers.LSTM(units, return_state=True)(vectors)[1:]
    training_model = keras.Model([source, written], head(lstm(lookup(written), initial_state=states)[0]))
    encoder = keras.Model(source, states)

    symbol = keras.Input(shape=(1,), dtype="int32")
    before = [keras.Input(shape=(units,)), keras.Input(shape=(units,))]
    hidden, *after = lstm(lookup(symbol), initial_state=before)
    decoder = keras.Model([symbol, *before], [head(hidden), *after])
    return [training_model, encoder, decoder]


# %% sizes_by_heart
# what = "eleven and ten symbols by heart"
# score = 8
# message = "wrong number of parameters"
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(11, features, mask_zero=True)
    embed_out = keras.layers.Embedding(n_out, features, mask_zero=True)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out, activation="softmax")

    x = keras.Input((None,))
    _, h, c = enc(embed_in(x))
    encoder = keras.Model(x, [h, c])

    d = keras.Input((None,))
    s, _, _ = dec(embed_out(d), initial_state=[h, c])
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_out(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [out(s1), h1, c1])
    return training_model, encoder, decoder


# %% no_mask_on_the_output
# what = "mask_zero missing at the decoder"
# score = 0
# message = "counts the padding"
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(n_in, features, mask_zero=True)
    embed_out = keras.layers.Embedding(n_out, features)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out, activation="softmax")

    x = keras.Input((None,))
    _, h, c = enc(embed_in(x))
    encoder = keras.Model(x, [h, c])

    d = keras.Input((None,))
    s, _, _ = dec(embed_out(d), initial_state=[h, c])
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_out(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [out(s1), h1, c1])
    return training_model, encoder, decoder


# %% two_models
# what = "no step decoder"
# score = 0
# message = "does not return training_model, encoder and decoder"
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(n_in, features, mask_zero=True)
    embed_out = keras.layers.Embedding(n_out, features, mask_zero=True)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out, activation="softmax")

    x = keras.Input((None,))
    _, h, c = enc(embed_in(x))
    encoder = keras.Model(x, [h, c])

    d = keras.Input((None,))
    s, _, _ = dec(embed_out(d), initial_state=[h, c])
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_out(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [out(s1), h1, c1])
    return training_model, encoder


# %% states_swapped
# what = "c before h"
# score = 0
# message = "h and c are swapped on their way to the decoder"
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(n_in, features, mask_zero=True)
    embed_out = keras.layers.Embedding(n_out, features, mask_zero=True)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out, activation="softmax")

    x = keras.Input((None,))
    _, h, c = enc(embed_in(x))
    encoder = keras.Model(x, [h, c])

    d = keras.Input((None,))
    s, _, _ = dec(embed_out(d), initial_state=[c, h])
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_out(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [out(s1), h1, c1])
    return training_model, encoder, decoder


# %% units_for_features
# what = "embeddings as wide as the LSTM layer"
# score = 0
# message = "it must have `features`"
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(n_in, units, mask_zero=True)
    embed_out = keras.layers.Embedding(n_out, units, mask_zero=True)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out, activation="softmax")

    x = keras.Input((None,))
    _, h, c = enc(embed_in(x))
    encoder = keras.Model(x, [h, c])

    d = keras.Input((None,))
    s, _, _ = dec(embed_out(d), initial_state=[h, c])
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_out(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [out(s1), h1, c1])
    return training_model, encoder, decoder


# %% mask_lost
# what = "softmax by a function that loses the mask"
# score = 0
# message = "loses the mask"
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


# %% lengths_by_heart
# what = "the lengths of the test written into the Inputs"
# score = 0
# message = "one length only"
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(n_in, features, mask_zero=True)
    embed_out = keras.layers.Embedding(n_out, features, mask_zero=True)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out, activation="softmax")

    x = keras.Input((4,))
    _, h, c = enc(embed_in(x))
    encoder = keras.Model(x, [h, c])

    d = keras.Input((6,))
    s, _, _ = dec(embed_out(d), initial_state=[h, c])
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_out(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [out(s1), h1, c1])
    return training_model, encoder, decoder


# %% one_embedding_for_both
# what = "one table for both sides"
# score = 0
# message = "one that is missing"
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(n_in, features, mask_zero=True)
    embed_out = keras.layers.Embedding(n_out, features, mask_zero=True)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out, activation="softmax")

    x = keras.Input((None,))
    _, h, c = enc(embed_in(x))
    encoder = keras.Model(x, [h, c])

    d = keras.Input((None,))
    s, _, _ = dec(embed_in(d), initial_state=[h, c])
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_in(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [out(s1), h1, c1])
    return training_model, encoder, decoder


# %% encoder_gives_output_and_h
# what = "output and h taken for h and c"
# score = 0
# message = "take the last two"
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(n_in, features, mask_zero=True)
    embed_out = keras.layers.Embedding(n_out, features, mask_zero=True)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out, activation="softmax")

    x = keras.Input((None,))
    h, c, _ = enc(embed_in(x))
    encoder = keras.Model(x, [h, c])

    d = keras.Input((None,))
    s, _, _ = dec(embed_out(d), initial_state=[h, c])
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_out(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [out(s1), h1, c1])
    return training_model, encoder, decoder


# %% step_axis_lost
# what = "the decoder's output without the axis of the step"
# score = 0
# message = "the axis of the step is missing"
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(n_in, features, mask_zero=True)
    embed_out = keras.layers.Embedding(n_out, features, mask_zero=True)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out, activation="softmax")

    x = keras.Input((None,))
    _, h, c = enc(embed_in(x))
    encoder = keras.Model(x, [h, c])

    d = keras.Input((None,))
    s, _, _ = dec(embed_out(d), initial_state=[h, c])
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_out(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [out(h1), h1, c1])
    return training_model, encoder, decoder


# %% new_layers_for_the_step
# what = "the step decoder with layers of its own"
# score = 0
# message = "the decoder has layers of its own"
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(n_in, features, mask_zero=True)
    embed_out = keras.layers.Embedding(n_out, features, mask_zero=True)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out, activation="softmax")

    x = keras.Input((None,))
    _, h, c = enc(embed_in(x))
    encoder = keras.Model(x, [h, c])

    d = keras.Input((None,))
    s, _, _ = dec(embed_out(d), initial_state=[h, c])
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    s1, h1, c1 = dec(embed_out(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [out(s1), h1, c1])
    return training_model, encoder, decoder


# %% states_ignored
# what = "no initial_state in the training model"
# score = 0
# message = "the decoder starts from zeros"
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(n_in, features, mask_zero=True)
    embed_out = keras.layers.Embedding(n_out, features, mask_zero=True)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out, activation="softmax")

    x = keras.Input((None,))
    _, h, c = enc(embed_in(x))
    encoder = keras.Model(x, [h, c])

    d = keras.Input((None,))
    s, _, _ = dec(embed_out(d))
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_out(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [out(s1), h1, c1])
    return training_model, encoder, decoder


# %% old_states_given_back
# what = "the states before the step come back"
# score = 0
# message = "the old state is given back"
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(n_in, features, mask_zero=True)
    embed_out = keras.layers.Embedding(n_out, features, mask_zero=True)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out, activation="softmax")

    x = keras.Input((None,))
    _, h, c = enc(embed_in(x))
    encoder = keras.Model(x, [h, c])

    d = keras.Input((None,))
    s, _, _ = dec(embed_out(d), initial_state=[h, c])
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_out(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [out(s1), h0, c0])
    return training_model, encoder, decoder


# %% no_mask_on_the_input
# what = "mask_zero missing at the encoder"
# score = 0
# message = "the padding is read as a symbol"
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(n_in, features)
    embed_out = keras.layers.Embedding(n_out, features, mask_zero=True)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out, activation="softmax")

    x = keras.Input((None,))
    _, h, c = enc(embed_in(x))
    encoder = keras.Model(x, [h, c])

    d = keras.Input((None,))
    s, _, _ = dec(embed_out(d), initial_state=[h, c])
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_out(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [out(s1), h1, c1])
    return training_model, encoder, decoder


# %% softmax_forgotten
# what = "scores come out"
# score = 0
# message = "the softmax is missing"
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
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_out(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [out(s1), h1, c1])
    return training_model, encoder, decoder


# %% step_states_ignored
# what = "the step decoder starts from zeros"
# score = 0
# message = "the states that come in are not used"
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(n_in, features, mask_zero=True)
    embed_out = keras.layers.Embedding(n_out, features, mask_zero=True)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out, activation="softmax")

    x = keras.Input((None,))
    _, h, c = enc(embed_in(x))
    encoder = keras.Model(x, [h, c])

    d = keras.Input((None,))
    s, _, _ = dec(embed_out(d), initial_state=[h, c])
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_out(one), initial_state=[0 * h0, 0 * c0])
    decoder = keras.Model([one, h0, c0], [out(s1), h1, c1])
    return training_model, encoder, decoder


# %% encoder_with_output
# what = "the encoder gives three things"
# score = 0
# message = "wrong number of outputs"
def translator(n_in, n_out, features, units):
    embed_in = keras.layers.Embedding(n_in, features, mask_zero=True)
    embed_out = keras.layers.Embedding(n_out, features, mask_zero=True)
    enc = keras.layers.LSTM(units, return_state=True)
    dec = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    out = keras.layers.Dense(n_out, activation="softmax")

    x = keras.Input((None,))
    _, h, c = enc(embed_in(x))
    encoder = keras.Model(x, enc(embed_in(x)))

    d = keras.Input((None,))
    s, _, _ = dec(embed_out(d), initial_state=[h, c])
    training_model = keras.Model([x, d], out(s))

    one, h0, c0 = keras.Input((1,)), keras.Input((units,)), keras.Input((units,))
    s1, h1, c1 = dec(embed_out(one), initial_state=[h0, c0])
    decoder = keras.Model([one, h0, c0], [out(s1), h1, c1])
    return training_model, encoder, decoder
