# /// answer
# what = "the activations are forgotten"
# score = 0
# message = "the activation is missing"
# ///
# %% lstm-gates
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z_i, z_f, z_c, z_o = np.split(z, 4, axis=1)
    return z_i, z_f, z_c, z_o
