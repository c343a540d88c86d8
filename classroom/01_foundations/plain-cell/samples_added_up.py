# /// answer
# what = "the samples are added up"
# score = 0
# message = "the samples were added up"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh((x @ W_x + h_prev @ W_h + b).sum(axis=0))
    y = h @ W_y
    return h, y
