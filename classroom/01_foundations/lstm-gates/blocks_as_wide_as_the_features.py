# /// answer
# what = "features taken for units"
# score = 0
# message = "they are as wide as there are units"
# ///
# %% lstm-gates
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    n = x.shape[1]
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    return sigmoid(z[:, :n]), sigmoid(z[:, n : 2 * n]), np.tanh(z[:, 2 * n : 3 * n]), sigmoid(z[:, 3 * n : 4 * n])
