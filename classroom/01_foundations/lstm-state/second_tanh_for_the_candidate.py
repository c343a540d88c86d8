# /// answer
# what = "tanh of the candidate again"
# score = 0
# message = "no second one"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * np.tanh(c_tilde)
    h = o * np.tanh(c)
    return h, c
