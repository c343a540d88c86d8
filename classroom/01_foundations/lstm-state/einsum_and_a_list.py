# /// answer
# what = "right, einsum, a list returned"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = np.einsum("su,su->su", f, c_prev) + np.einsum("su,su->su", i, c_tilde)
    return [np.tanh(c) * o, c]
