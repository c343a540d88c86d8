# /// answer
# what = "fills an array that begins with minus infinity"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    result = np.full((groups, x.shape[1]), -np.inf)
    for step in range(groups * pool_size):
        result[step // pool_size] = np.maximum(result[step // pool_size], x[step])
    return result
