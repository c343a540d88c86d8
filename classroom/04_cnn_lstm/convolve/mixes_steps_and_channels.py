# /// answer
# what = "the axes of the reshape are in the wrong order"
# score = 0
# message = "the reshape mixes steps and channels"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return x[: groups * pool_size].reshape(groups, -1, pool_size).max(axis=2)
