# /// answer
# what = "every character is the first"
# score = 0
# message = "each character is read as if it were the first"
# ///
# %% read-on
def read_on(model, ids, state):
    scores = model(ids[:, np.newaxis])
    return scores[:, -1], state
