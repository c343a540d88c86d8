# /// answer
# what = "the bias is forgotten"
# score = 0
# message = "the bias b is not added"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + h_prev @ W_h)
    y = h @ W_y
    return h, y
