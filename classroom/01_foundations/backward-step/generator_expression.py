# /// answer
# what = "right, products in a generator expression, db as a product too"
# ///
# %% backward-step
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    dz = dh * (1 - h) * (1 + h)
    pairs = [(dz, W_x.T), (dz, W_h.T), (x.T, dz), (h_prev.T, dz), (np.ones(len(dz)), dz)]
    return (left @ right for left, right in pairs)
