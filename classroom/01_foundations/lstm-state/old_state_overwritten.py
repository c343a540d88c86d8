# /// answer
# what = "the new cell state is written into the old one"
# score = 0
# message = "lstm_state changed its input: c_prev"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c_prev *= f
    c_prev += i * c_tilde
    return o * np.tanh(c_prev), c_prev
