# /// answer
# what = "coupled gates"
# score = 0
# message = "these are coupled gates"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + (1 - f) * c_tilde
    h = o * np.tanh(c)
    return h, c
