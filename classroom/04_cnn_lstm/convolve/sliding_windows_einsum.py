# /// answer
# what = "sliding_window_view and einsum"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    windows = np.lib.stride_tricks.sliding_window_view(x, len(kernel), axis=0)  # (places, channels, kernel_size)
    y = np.einsum("tci,icj->tj", windows, kernel) + bias
    return y * (y > 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])
