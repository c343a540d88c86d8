# /// answer
# what = "vectors as columns, and not turned back"
# score = 0
# message = "transposed: each sample is a row"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(W_x.T @ x.T + W_h.T @ h_prev.T + b[:, np.newaxis])
    return h, W_y.T @ h
