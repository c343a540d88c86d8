# /// answer
# what = "the input is not used"
# score = 0
# message = "the input x is not used"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(h_prev @ W_h + b)
    y = h @ W_y
    return h, y
