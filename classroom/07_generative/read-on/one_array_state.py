# /// answer
# what = "both states in one array"
# ///
# %% read-on
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        state = np.zeros((2, len(ids), lstm.units), "float32")
    hidden, (h, c) = lstm.cell(embedding(ids), [state[0], state[1]])
    return dense(hidden), np.stack([h, c])
