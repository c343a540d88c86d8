# /// answer
# what = "the cell of 1997, without a forget gate"
# score = 0
# message = "the forget gate f is not used"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = c_prev + i * c_tilde
    h = o * np.tanh(c)
    return h, c
