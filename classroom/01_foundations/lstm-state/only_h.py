# /// answer
# what = "the cell state is not returned"
# score = 0
# message = "lstm_state does not return h and c"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    h = o * np.tanh(c)
    return h
