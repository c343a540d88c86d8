# /// answer
# what = "the new state is written into the old one"
# score = 0
# message = "rnn_step changed its input: h_prev is not as it was"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h_prev[:] = np.tanh(x @ W_x + h_prev @ W_h + b)
    return h_prev, h_prev @ W_y
