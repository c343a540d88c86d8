# /// answer
# what = "no state at the beginning"
# score = 0
# message = "at the beginning of a text `state` is None"
# ///
# %% read-on
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    hidden, state = lstm.cell(embedding(ids), state)
    return dense(hidden), state
