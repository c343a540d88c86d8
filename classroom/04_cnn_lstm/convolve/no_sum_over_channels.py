# /// answer
# what = "each channel gets its own result"
# score = 0
# message = "no sum over the channels"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = np.zeros((n, x.shape[1], len(bias)))
    for t in range(n):
        y[t] = (x[t : t + len(kernel), :, np.newaxis] * kernel).sum(axis=0) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])
