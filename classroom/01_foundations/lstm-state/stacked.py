# /// answer
# what = "right, both states stacked in one array"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    return np.stack([o * np.tanh(c), c])
