# /// answer
# what = "right, sample by sample, a list of rows"
# ///
# %% gru
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    units = h_prev.shape[1]
    rows = []
    for features, old in zip(x, h_prev):
        inside = features @ kernel + bias
        z = sigmoid(inside[:units] + old @ recurrent_kernel[:, :units])
        r = sigmoid(inside[units : 2 * units] + old @ recurrent_kernel[:, units : 2 * units])
        new = np.tanh(inside[-units:] + (old * r) @ recurrent_kernel[:, -units:])
        rows.append([z[u] * old[u] + (1 - z[u]) * new[u] for u in range(units)])
    return rows
