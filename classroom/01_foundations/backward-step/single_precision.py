# /// answer
# what = "right, in float32"
# ///
# %% backward-step
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dh, x, h_prev, h, W_x, W_h = (np.float32(value) for value in (dh, x, h_prev, h, W_x, W_h))
    dz = dh * (1 - h * h)
    return dz @ W_x.T, dz @ W_h.T, x.T @ dz, h_prev.T @ dz, np.sum(dz, 0)
