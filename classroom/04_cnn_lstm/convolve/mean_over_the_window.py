# /// answer
# what = "the mean is taken for the sum"
# score = 0
# message = "take the sum"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    return np.maximum(sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) / len(kernel) + bias, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])
