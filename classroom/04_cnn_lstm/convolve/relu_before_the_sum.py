# /// answer
# what = "relu for every product, then the sum"
# score = 0
# message = "relu comes before the sum"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = np.zeros((n, kernel.shape[2]))
    for i in range(len(kernel)):
        for c in range(x.shape[1]):
            y += np.maximum(x[i : i + n, c, np.newaxis] * kernel[i, c], 0)
    return y + bias


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])
