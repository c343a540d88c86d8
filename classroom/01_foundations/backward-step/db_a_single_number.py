# /// answer
# what = "db added up over everything"
# score = 0
# message = "added up over samples and units"
# ///
# %% backward-step
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum()
    return dx, dh_prev, dW_x, dW_h, db
