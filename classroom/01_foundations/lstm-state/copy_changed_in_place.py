# /// answer
# what = "right, a copy changed in place"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = c_prev.copy()
    c *= f
    c += i * c_tilde
    h = np.tanh(c)
    h *= o
    return h, c
