# /// answer
# what = "h_prev is not used"
# score = 0
# message = ["the input gate i is wrong", "h_prev is not used"]
# ///
# %% lstm-gates
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + bias
    z_i, z_f, z_c, z_o = np.split(z, 4, axis=1)
    return sigmoid(z_i), sigmoid(z_f), np.tanh(z_c), sigmoid(z_o)
