# /// answer
# what = "np.correlate for each channel and filter; windows, of which every pool_size-th is kept"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    columns = []
    for j in range(kernel.shape[2]):
        sums = [np.correlate(x[:, c], kernel[:, c, j], mode="valid") for c in range(x.shape[1])]
        columns.append(np.where(np.sum(sums, axis=0) + bias[j] > 0, np.sum(sums, axis=0) + bias[j], 0))
    return np.column_stack(columns)


def max_pool(x, pool_size):
    windows = np.lib.stride_tricks.sliding_window_view(x, pool_size, axis=0)
    return windows.max(axis=-1)[::pool_size]
