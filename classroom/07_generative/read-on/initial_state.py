# /// answer
# what = "the layer itself, with initial_state, and a twin that returns its state"
# ///
# %% read-on
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    twin = keras.layers.LSTM(lstm.units, return_state=True)
    vectors = embedding(ids[:, np.newaxis])
    twin.build(vectors.shape)
    twin.set_weights(lstm.get_weights())
    hidden, h, c = twin(vectors, initial_state=state)
    return dense(hidden), [h, c]
