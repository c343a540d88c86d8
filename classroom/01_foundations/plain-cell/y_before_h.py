# /// answer
# what = "the results in the wrong order"
# score = 0
# message = "h and y are in each other's place"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + h_prev @ W_h + b)
    y = h @ W_y
    return y, h
