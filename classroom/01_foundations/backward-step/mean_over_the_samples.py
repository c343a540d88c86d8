# /// answer
# what = "a mean over the samples"
# score = 0
# message = "a mean over the samples: it is their sum"
# ///
# %% backward-step
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h**2)
    dx = dz @ W_x.T
    dh_prev = dz @ W_h.T
    dW_x = x.T @ dz / len(x)
    dW_h = h_prev.T @ dz / len(x)
    db = dz.mean(axis=0)
    return dx, dh_prev, dW_x, dW_h, db
