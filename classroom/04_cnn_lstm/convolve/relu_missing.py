# /// answer
# what = "relu is forgotten"
# score = 0
# message = "relu is missing"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    return sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])
