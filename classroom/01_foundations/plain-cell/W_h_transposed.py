# /// answer
# what = "W_h transposed, which fits as well"
# score = 0
# message = "W_h is transposed"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + h_prev @ W_h.T + b)
    y = h @ W_y
    return h, y
