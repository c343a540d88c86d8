# /// answer
# what = "the state that came in is returned"
# score = 0
# message = "each character is read as if it were the first"
# ///
# %% read-on
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        zeros = np.zeros((len(ids), lstm.units), "float32")
        state = [zeros, zeros]
    hidden, [h, c] = lstm.cell(embedding(ids), state)
    return dense(hidden), state
