# /// answer
# what = "right, slices, one product for both gates"
# ///
# %% gru
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    n = h_prev.shape[1]
    both = sigmoid(x @ kernel[:, : 2 * n] + h_prev @ recurrent_kernel[:, : 2 * n] + bias[: 2 * n])
    z, r = both[:, :n], both[:, n:]
    new = np.tanh(x @ kernel[:, 2 * n :] + np.dot(r * h_prev, recurrent_kernel[:, 2 * n :]) + bias[2 * n :])
    return new + z * (h_prev - new)
