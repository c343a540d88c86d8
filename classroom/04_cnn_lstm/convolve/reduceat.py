# /// answer
# what = "one group after the other with maximum.reduceat"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    end = len(x) // pool_size * pool_size
    return np.maximum.reduceat(x[:end], np.arange(0, end, pool_size), axis=0)
