# /// answer
# what = "the cell state is kept within ±5"
# score = 5
# message = ["c with all forget gates at 1", "must stay exactly as it is"]
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = np.clip(f * c_prev + i * c_tilde, -5, 5)
    h = o * np.tanh(c)
    return h, c
