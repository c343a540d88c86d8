# /// answer
# what = "takes the first step of each group"
# score = 0
# message = "first step of each group"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    return x[: len(x) // pool_size * pool_size : pool_size]
