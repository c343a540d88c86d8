# /// answer
# what = "input and forget gate mixed up"
# score = 0
# message = "i and f are mixed up"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = i * c_prev + f * c_tilde
    h = o * np.tanh(c)
    return h, c
