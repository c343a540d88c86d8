# /// answer
# what = "everything new is let in"
# score = 0
# message = "the input gate i is not used"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + c_tilde
    h = o * np.tanh(c)
    return h, c
