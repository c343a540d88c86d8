# /// answer
# what = "the state that came in is changed"
# score = 6
# message = "a second time"
# ///
# %% read-on
def read_on(model, ids, state):
    embedding, lstm, dense = model.layers
    if state is None:
        state = {"h": np.zeros((len(ids), lstm.units), "float32"), "c": np.zeros((len(ids), lstm.units), "float32")}
    hidden, [state["h"], state["c"]] = lstm.cell(embedding(ids), [state["h"], state["c"]])
    return dense(hidden), state
