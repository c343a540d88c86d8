# /// answer
# what = "the bias is in the gates, but not in the candidate"
# score = 0
# message = "the candidate's bias is not added"
# ///
# %% gru
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    W_z, W_r, W_h = np.split(kernel, 3, axis=1)
    U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
    b_z, b_r, b_h = np.split(bias, 3)
    z = sigmoid(x @ W_z + h_prev @ U_z + b_z)
    r = sigmoid(x @ W_r + h_prev @ U_r + b_r)
    candidate = np.tanh(x @ W_h + (r * h_prev) @ U_h)
    return z * h_prev + (1 - z) * candidate
