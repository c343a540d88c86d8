# /// answer
# what = "tanh around o times c"
# score = 0
# message = "tanh goes around c alone"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    h = np.tanh(o * c)
    return h, c
