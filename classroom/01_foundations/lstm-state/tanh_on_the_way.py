# /// answer
# what = "the cell state goes through tanh"
# score = 0
# message = "only what is shown goes through tanh"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = np.tanh(f * c_prev + i * c_tilde)
    h = o * c
    return h, c
