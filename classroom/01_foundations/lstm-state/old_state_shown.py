# /// answer
# what = "the hidden state is made from the old cell state"
# score = 0
# message = "use the new one"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    h = o * np.tanh(c_prev)
    return h, c
