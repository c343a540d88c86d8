# /// answer
# what = "right, entry by entry"
# ///
# %% lstm-gates
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    samples, units = h_prev.shape
    results = [np.zeros((samples, units)) for _ in range(4)]
    for s in range(samples):
        for block in range(4):
            for u in range(units):
                column = block * units + u
                z = bias[column]
                for k in range(x.shape[1]):
                    z += x[s, k] * kernel[k, column]
                for k in range(units):
                    z += h_prev[s, k] * recurrent_kernel[k, column]
                results[block][s, u] = np.tanh(z) if block == 2 else sigmoid(z)
    i, f, c_tilde, o = results
    return i, f, c_tilde, o
