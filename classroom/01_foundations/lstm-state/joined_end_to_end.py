# /// answer
# what = "the states are joined below one another"
# score = 0
# message = ["2 results: return h, c", "they are joined end to end"]
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    return np.concatenate([o * np.tanh(c), c])
