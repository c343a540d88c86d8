# /// answer
# what = "tanh on the output as well"
# score = 0
# message = "y has no tanh of its own"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + h_prev @ W_h + b)
    y = np.tanh(h @ W_y)
    return h, y
