# /// answer
# what = "every window laid out as a row, one matrix product; Python lists for the pooling"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    kernel_size, channels, filters = kernel.shape
    rows = [x[t : t + kernel_size].ravel() for t in range(len(x) - kernel_size + 1)]
    return np.clip(np.array(rows) @ kernel.reshape(kernel_size * channels, filters) + bias, 0, None)


def max_pool(x, pool_size):
    pooled = []
    for start in range(0, len(x) - pool_size + 1, pool_size):
        group = x[start : start + pool_size].tolist()
        pooled.append([max(channel) for channel in zip(*group)])
    return pooled
