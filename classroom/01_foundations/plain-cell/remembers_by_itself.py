# /// answer
# what = "the state is kept in a variable of the notebook, not taken from h_prev"
# score = 6
# message = "the state h_prev is not used"
# ///
# %% plain-cell
kept = {}


def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    before = kept.get(h_prev.shape, np.zeros(h_prev.shape))
    h = np.tanh(x @ W_x + before @ W_h + b)
    kept[h_prev.shape] = h
    return h, h @ W_y
