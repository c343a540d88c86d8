# /// answer
# what = "the state is kept in a variable outside"
# score = 6
# message = "nothing may be kept in the model or in a variable outside"
# ///
# %% read-on
kept = {}


def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        zeros = np.zeros((len(ids), lstm.units), "float32")
        kept["state"] = [zeros, zeros]
    hidden, kept["state"] = lstm.cell(embedding(ids), kept["state"])
    return dense(hidden), "kept"
