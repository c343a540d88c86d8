# /// answer
# what = "right, vectors as columns as in many papers, sample by sample"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    hidden = [np.tanh(W_x.T @ row + W_h.T @ state + b) for row, state in zip(x, h_prev)]
    return np.array(hidden), np.array([W_y.T @ h for h in hidden])
