# /// answer
# what = "columns dealt out in turn"
# score = 0
# message = ["the input gate i is wrong", "every fourth column was taken"]
# ///
# %% lstm-gates
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z_i, z_f, z_c, z_o = (z[:, k::4] for k in range(4))
    return sigmoid(z_i), sigmoid(z_f), np.tanh(z_c), sigmoid(z_o)
