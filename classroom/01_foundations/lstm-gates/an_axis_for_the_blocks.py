# /// answer
# what = "right, reshaped to (samples, 4, units)"
# ///
# %% lstm-gates
def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    units = h_prev.shape[-1]
    z = (x @ kernel + h_prev @ recurrent_kernel + bias).reshape(len(x), 4, units)
    gates = 1 / (1 + np.exp(-z))
    return gates[:, 0], gates[:, 1], np.tanh(z[:, 2]), gates[:, 3]
