# /// answer
# what = "W_x in place of its transpose"
# score = 0
# message = "rnn_step_backward stopped with ValueError"
# ///
# %% backward-step
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=0)
    return dx, dh_prev, dW_x, dW_h, db
