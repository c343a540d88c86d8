# /// answer
# what = "the states are returned in a dict"
# score = 0
# message = ["2 results: return h, c", "not in a dict"]
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    c = f * c_prev + i * c_tilde
    return {"h": o * np.tanh(c), "c": c}
