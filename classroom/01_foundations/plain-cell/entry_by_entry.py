# /// answer
# what = "* in place of the matrix product"
# score = 0
# message = ["rnn_step stopped with ValueError", "In your code"]
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x * W_x + h_prev * W_h + b)
    y = h * W_y
    return h, y
