# /// answer
# what = "a group begins at every step"
# score = 0
# message = "the groups overlap"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    return np.stack([x[t : t + pool_size].max(axis=0) for t in range(len(x) - pool_size + 1)])
