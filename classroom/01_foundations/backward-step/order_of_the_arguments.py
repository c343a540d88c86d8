# /// answer
# what = "the gradients in another order"
# score = 0
# message = "dx and dh_prev are in each other's place"
# ///
# %% backward-step
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=0)
    return dh_prev, dx, dW_h, dW_x, db
