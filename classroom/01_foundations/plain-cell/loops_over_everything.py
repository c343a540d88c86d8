# /// answer
# what = "right, entry by entry"
# ///
# %% plain-cell
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    samples, features = x.shape
    units, outputs = W_y.shape
    h = np.zeros((samples, units))
    y = np.zeros((samples, outputs))
    for s in range(samples):
        for u in range(units):
            total = b[u]
            for k in range(features):
                total += x[s, k] * W_x[k, u]
            for k in range(units):
                total += h_prev[s, k] * W_h[k, u]
            h[s, u] = np.tanh(total)
        for k in range(outputs):
            y[s, k] = sum(h[s, u] * W_y[u, k] for u in range(units))
    return h, y
