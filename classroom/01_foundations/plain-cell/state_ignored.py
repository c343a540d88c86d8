# /// answer
# what = "a dense layer: the state is not used"
# score = 0
# message = "the state h_prev is not used"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + b)
    y = h @ W_y
    return h, y
