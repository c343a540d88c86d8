# /// answer
# what = "the bias is added after tanh"
# score = 0
# message = "b is added after tanh"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + h_prev @ W_h) + b
    y = h @ W_y
    return h, y
