# /// answer
# what = "the kernel size is fixed at 3"
# score = 8
# message = ["conv1d stopped with IndexError", "kernel[2]"]
# ///
# %% convolve
def conv1d(x, kernel, bias):
    y = x[:-2] @ kernel[0] + x[1:-1] @ kernel[1] + x[2:] @ kernel[2]
    return np.maximum(y + bias, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])
