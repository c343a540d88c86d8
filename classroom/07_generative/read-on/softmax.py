# /// answer
# what = "probabilities"
# score = 0
# message = "leave the softmax away"
# ///
# %% read-on
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        zeros = np.zeros((len(ids), lstm.units), "float32")
        state = [zeros, zeros]
    hidden, [h, c] = lstm.cell(embedding(ids), state)
    return keras.ops.softmax(dense(hidden)), [h, c]
