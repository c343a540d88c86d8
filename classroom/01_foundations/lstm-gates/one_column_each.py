# /// answer
# what = "one column for each gate"
# score = 0
# message = "one column was taken"
# ///
# %% lstm-gates
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    return sigmoid(z[:, :1]), sigmoid(z[:, 1:2]), np.tanh(z[:, 2:3]), sigmoid(z[:, 3:])[:, :1]
