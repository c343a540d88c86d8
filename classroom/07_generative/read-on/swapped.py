# /// answer
# what = "h and c in each other's place"
# score = 0
# message = "hidden state and cell state are in each other's place"
# ///
# %% read-on
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        zeros = np.zeros((len(ids), lstm.units), "float32")
        state = [zeros, zeros]
    hidden, [h, c] = lstm.cell(embedding(ids), state)
    return dense(hidden), [c, h]
