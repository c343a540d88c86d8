# /// answer
# what = "the sigmoid in place of tanh"
# score = 0
# message = "this is the sigmoid: here is tanh"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    h = o / (1 + np.exp(-c))
    return h, c
