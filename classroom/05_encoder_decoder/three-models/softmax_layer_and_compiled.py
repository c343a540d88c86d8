# /// answer
# what = "softmax as a layer, states kept in a list, training model compiled"
# ///
# %% three-models
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
