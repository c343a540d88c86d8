# /// answer
# what = "the derivative of tanh is forgotten"
# score = 0
# message = "the derivative of tanh is missing"
# ///
# %% backward-step
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz
    dW_h = h_prev.T @ dz
    db = dz.sum(axis=0)
    return dx, dh_prev, dW_x, dW_h, db
