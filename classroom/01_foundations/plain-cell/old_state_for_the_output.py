# /// answer
# what = "the output is made from the old state"
# score = 0
# message = "y is made from the state before the step"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + h_prev @ W_h + b)
    y = h_prev @ W_y
    return h, y
