# /// answer
# what = "the sum keeps the axis of the samples"
# score = 0
# message = "db has one axis"
# ///
# %% backward-step
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    s = dh * (1 - h**2)
    return s @ W_x.T, s @ W_h.T, x.T @ s, h_prev.T @ s, s.sum(axis=0, keepdims=True)
