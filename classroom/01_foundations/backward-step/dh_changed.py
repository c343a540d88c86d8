# /// answer
# what = "dz is written into dh"
# score = 0
# message = "rnn_step_backward changed its input: dh is not as it was"
# ///
# %% backward-step
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dh *= 1 - h**2
    return dh @ W_x.T, dh @ W_h.T, x.T @ dh, h_prev.T @ dh, dh.sum(axis=0)
