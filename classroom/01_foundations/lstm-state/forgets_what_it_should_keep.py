# /// answer
# what = "f taken for how much is forgotten"
# score = 0
# message = "it is f, not 1 - f"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = (1 - f) * c_prev + i * c_tilde
    h = o * np.tanh(c)
    return h, c
