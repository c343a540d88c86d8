# /// answer
# what = "only h is handed on"
# score = 0
# message = "the cell state is lost on the way"
# ///
# %% read-on
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    zeros = np.zeros((len(ids), lstm.units), "float32")
    h = zeros if state is None else state
    hidden, [h, c] = lstm.cell(embedding(ids), [h, zeros])
    return dense(hidden), h
