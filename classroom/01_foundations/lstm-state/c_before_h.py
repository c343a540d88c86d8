# /// answer
# what = "the results in the wrong order"
# score = 0
# message = "h and c are in each other's place"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    h = o * np.tanh(c)
    return c, h
