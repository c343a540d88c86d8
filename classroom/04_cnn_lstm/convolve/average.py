# /// answer
# what = "the average is taken"
# score = 0
# message = "this is the average"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return x[: groups * pool_size].reshape(groups, pool_size, -1).mean(axis=1)
