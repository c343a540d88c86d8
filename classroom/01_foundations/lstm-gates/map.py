# /// answer
# what = "right, map"
# ///
# %% lstm-gates
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    blocks = np.split(x @ kernel + h_prev @ recurrent_kernel + bias, 4, axis=1)
    return map(lambda activation, z: activation(z), [sigmoid, sigmoid, np.tanh, sigmoid], blocks)
