# /// answer
# what = "the state is not returned"
# score = 0
# message = "read_on"
# ///
# %% read-on
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        zeros = np.zeros((len(ids), lstm.units), "float32")
        state = [zeros, zeros]
    hidden, [h, c] = lstm.cell(embedding(ids), state)
    return dense(hidden)
