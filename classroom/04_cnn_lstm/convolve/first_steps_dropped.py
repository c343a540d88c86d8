# /// answer
# what = "what is left over is dropped at the front"
# score = 0
# message = "the first steps are dropped"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    rest = len(x) % pool_size
    return x[rest:].reshape(len(x) // pool_size, pool_size, -1).max(axis=1)
