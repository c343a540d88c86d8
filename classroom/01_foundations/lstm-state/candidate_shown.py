# /// answer
# what = "the hidden state is made from the candidate"
# score = 0
# message = "h is made from the candidate"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    return o * np.tanh(c_tilde), c
