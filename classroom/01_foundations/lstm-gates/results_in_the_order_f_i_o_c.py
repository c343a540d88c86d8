# /// answer
# what = "right gates, handed back in another order"
# score = 0
# message = ["these are the columns of the forget gate f", "blocks and results have the order i, f, c, o"]
# ///
# %% lstm-gates
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z_i, z_f, z_c, z_o = np.split(z, 4, axis=1)
    return sigmoid(z_f), sigmoid(z_i), sigmoid(z_o), np.tanh(z_c)
