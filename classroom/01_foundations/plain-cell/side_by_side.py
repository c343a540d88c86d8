# /// answer
# what = "right, features and state side by side, one product"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    both = np.concatenate([x, h_prev], axis=1)
    h = np.tanh(both @ np.concatenate([W_x, W_h]) + b)
    return h, h @ W_y
