# /// answer
# what = "tanh is forgotten"
# score = 0
# message = "tanh is missing"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = x @ W_x + h_prev @ W_h + b
    y = h @ W_y
    return h, y
