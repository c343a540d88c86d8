# /// answer
# what = "right, the four stacked in one array"
# ///
# %% lstm-gates
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    samples, units = h_prev.shape
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z = z.reshape(samples, 4, units).transpose(1, 0, 2)
    values = sigmoid(z)
    values[2] = np.tanh(z[2])
    return values
