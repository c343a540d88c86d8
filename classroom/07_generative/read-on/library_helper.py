# /// answer
# what = "the course's read_on"
# score = 0
# message = "read_on from lstm_utils.language is the answer"
# ///
# %% read-on
def read_on(model, ids, state):
    return language.read_on(model, ids, state)
