# /// answer
# what = "the window jumps by its own length"
# score = 0
# message = "the window jumps"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    k = len(kernel)
    rows = [np.tensordot(x[t : t + k], kernel, axes=2) + bias for t in range(0, len(x) - k + 1, k)]
    return np.maximum(np.stack(rows), 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])
