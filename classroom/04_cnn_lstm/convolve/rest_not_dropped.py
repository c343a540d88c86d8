# /// answer
# what = "a reshape that only works if the steps divide evenly"
# score = 0
# message = ["max_pool stopped with ValueError", "the steps that make no whole group were not dropped"]
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    return x.reshape(-1, pool_size, x.shape[1]).max(axis=1)
