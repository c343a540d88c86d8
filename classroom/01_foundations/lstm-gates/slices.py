# /// answer
# what = "right, a slice for each block"
# ///
# %% lstm-gates
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    units = h_prev.shape[1]
    z = np.dot(x, kernel) + np.dot(h_prev, recurrent_kernel) + bias
    i = sigmoid(z[:, :units])
    f = sigmoid(z[:, units : 2 * units])
    c_tilde = np.tanh(z[:, 2 * units : 3 * units])
    o = sigmoid(z[:, 3 * units :])
    return i, f, c_tilde, o
