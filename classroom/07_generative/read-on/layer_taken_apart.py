# /// answer
# what = "the layer's result is taken apart, though it has no return_state"
# score = 0
# message = "it was made without return_state"
# ///
# %% read-on
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    hidden, h, c = lstm(embedding(ids[:, np.newaxis]), initial_state=state)
    return dense(hidden)[:, -1], [h, c]
