# /// answer
# what = "right, np.dot, tanh written out, a list returned"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    z = np.dot(x, W_x) + np.dot(h_prev, W_h) + b.reshape(1, -1)
    h = (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
    return [h, np.dot(h, W_y)]
