# /// answer
# what = "the absolute value is taken for relu"
# score = 0
# message = "not relu"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    return np.abs(sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])
