# /// answer
# what = "dW_x transposed"
# score = 0
# message = "transposed: a gradient has the shape of what it belongs to"
# ///
# %% backward-step
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = dz.T @ x
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=0)
    return dx, dh_prev, dW_x, dW_h, db
