# /// answer
# what = "the + 1 is forgotten"
# score = 0
# message = "one place too few"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel)
    return np.maximum(sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])
