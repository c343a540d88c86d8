# /// answer
# what = "right, NumPy's functions by name"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    kept = np.multiply(f, c_prev)
    added = np.multiply(i, c_tilde)
    c = np.add(kept, added)
    return np.multiply(o, np.tanh(c)), c
