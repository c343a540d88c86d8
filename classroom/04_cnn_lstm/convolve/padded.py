# /// answer
# what = "np.convolve with mode same"
# score = 0
# message = "the sequence was padded"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    y = np.zeros((len(x), len(bias)))
    for j in range(len(bias)):
        for c in range(x.shape[1]):
            y[:, j] += np.convolve(x[:, c], kernel[::-1, c, j], mode="same")
    return np.maximum(y + bias, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])
