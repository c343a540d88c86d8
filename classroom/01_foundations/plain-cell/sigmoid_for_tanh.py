# /// answer
# what = "sigmoid in place of tanh"
# score = 0
# message = "this is the sigmoid: the plain cell has tanh"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = 1 / (1 + np.exp(-(x @ W_x + h_prev @ W_h + b)))
    y = h @ W_y
    return h, y
