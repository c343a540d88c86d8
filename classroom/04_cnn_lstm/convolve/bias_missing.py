# /// answer
# what = "the bias is forgotten"
# score = 0
# message = "the bias is missing"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    return np.maximum(sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))), 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])
