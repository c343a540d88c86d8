# /// answer
# what = "@ in place of *"
# score = 0
# message = "this is the matrix product"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f @ c_prev + i @ c_tilde
    h = o * np.tanh(c)
    return h, c
