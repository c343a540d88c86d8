# /// answer
# what = "a generator that forgets the output gate"
# score = 0
# message = ["4 results: return i, f, c_tilde, o", "3 of them"]
# ///
# %% lstm-gates
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    units = h_prev.shape[1]
    yield sigmoid(z[:, :units])
    yield sigmoid(z[:, units : 2 * units])
    yield np.tanh(z[:, 2 * units : 3 * units])
