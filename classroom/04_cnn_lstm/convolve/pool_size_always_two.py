# /// answer
# what = "pool_size is not used"
# score = 0
# message = "pool_size is fixed at 2"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    end = len(x) // 2 * 2
    return x[:end].reshape(-1, 2, x.shape[1]).max(axis=1)
