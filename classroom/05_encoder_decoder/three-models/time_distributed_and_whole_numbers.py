# /// answer
# what = "inputs of whole numbers, TimeDistributed dense layer, a list comes back"
# ///
# %% three-models
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
