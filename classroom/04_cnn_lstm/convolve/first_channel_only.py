# /// answer
# what = "np.convolve along the first channel"
# score = 0
# message = "only the first channel is used"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    columns = [np.convolve(x[:, 0], kernel[::-1, 0, j], mode="valid") + bias[j] for j in range(len(bias))]
    return np.maximum(np.stack(columns, axis=1), 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])
