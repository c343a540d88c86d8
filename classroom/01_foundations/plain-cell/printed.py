# /// answer
# what = "printed and not returned"
# score = 0
# message = "rnn_step returned None"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    h = np.tanh(x @ W_x + h_prev @ W_h + b)
    print(h, h @ W_y)
