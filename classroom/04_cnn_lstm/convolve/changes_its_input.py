# /// answer
# what = "puts the rectified values back into x"
# score = 0
# message = "max_pool changed its input"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    for g in range(groups):
        x[g] = x[g * pool_size : (g + 1) * pool_size].max(axis=0)
    return x[:groups]
