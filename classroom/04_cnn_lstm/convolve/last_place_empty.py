# /// answer
# what = "the loop ends one place too early"
# score = 0
# message = "the last place was never filled"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    k = len(kernel)
    y = np.zeros((len(x) - k + 1, kernel.shape[2]))
    for t in range(len(x) - k):
        y[t] = np.maximum(np.tensordot(x[t : t + k], kernel, axes=2) + bias, 0)
    return y


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return x[: groups * pool_size].reshape(groups, pool_size, -1).max(axis=1)
