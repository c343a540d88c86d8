# /// answer
# what = "db is not added up"
# score = 0
# message = "db has one entry for each unit"
# ///
# %% backward-step
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz
    return dx, dh_prev, dW_x, dW_h, db
