# /// answer
# what = "y is made before tanh is taken"
# score = 0
# message = "y is made from what is under tanh"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    s = x @ W_x + h_prev @ W_h + b
    return np.tanh(s), s @ W_y
