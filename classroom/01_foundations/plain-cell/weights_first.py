# /// answer
# what = "W x in place of x W"
# score = 0
# message = "rnn_step stopped with ValueError"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(W_x @ x + W_h @ h_prev + b)
    y = h @ W_y
    return h, y
