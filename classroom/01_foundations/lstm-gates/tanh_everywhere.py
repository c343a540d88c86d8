# /// answer
# what = "the gates have tanh"
# score = 0
# message = "the wrong activation: sigmoid for a gate, tanh for the candidate"
# ///
# %% lstm-gates
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z_i, z_f, z_c, z_o = np.split(z, 4, axis=1)
    return np.tanh(z_i), np.tanh(z_f), np.tanh(z_c), np.tanh(z_o)
