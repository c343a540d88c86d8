# /// answer
# what = "tanh is forgotten"
# score = 0
# message = ["The new hidden state h is wrong", "tanh is missing"]
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    h = o * c
    return h, c
