# /// answer
# what = "all three blocks in one tanh"
# score = 0
# message = "has the wrong shape"
# ///
# %% gru
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    return np.tanh(x @ kernel + h_prev @ recurrent_kernel + bias)
