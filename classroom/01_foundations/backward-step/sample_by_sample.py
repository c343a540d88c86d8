# /// answer
# what = "right, outer products added up over the samples"
# ///
# %% backward-step
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dx, dh_prev = np.zeros_like(x), np.zeros_like(h_prev)
    dW_x, dW_h, db = np.zeros_like(W_x), np.zeros_like(W_h), np.zeros(W_h.shape[0])
    for s in range(len(x)):
        dz = dh[s] * (1 - h[s]) * (1 + h[s])
        dx[s] = W_x @ dz
        dh_prev[s] = W_h @ dz
        dW_x += np.outer(x[s], dz)
        dW_h += np.outer(h_prev[s], dz)
        db += dz
    return dx, dh_prev, dW_x, dW_h, db
