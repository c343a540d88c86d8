# /// answer
# what = "the whole text is the state"
# score = 6
# message = "The state grows with the text"
# ///
# %% read-on
def read_on(model, ids, state):
    text = ids[:, np.newaxis] if state is None else np.concatenate([state, ids[:, np.newaxis]], axis=1)
    return keras.ops.convert_to_numpy(model(text))[:, -1], text
