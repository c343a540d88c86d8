# /// answer
# what = "no bias in the output gate"
# score = 0
# message = ["the output gate o is wrong", "the bias is not added"]
# ///
# %% lstm-gates
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    z_i, z_f, z_c, z_o = np.split(x @ kernel + h_prev @ recurrent_kernel, 4, axis=1)
    b_i, b_f, b_c, b_o = np.split(bias, 4)
    return sigmoid(z_i + b_i), sigmoid(z_f + b_f), np.tanh(z_c + b_c), sigmoid(z_o)
