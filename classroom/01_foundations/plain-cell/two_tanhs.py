# /// answer
# what = "one tanh for each term"
# score = 0
# message = "one tanh for the whole sum"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + b) + np.tanh(h_prev @ W_h)
    y = h @ W_y
    return h, y
