# /// answer
# what = "max_pool fills an array of whole numbers"
# score = 0
# message = "decimals are cut off"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    result = np.zeros((len(x) // pool_size, x.shape[1]), dtype=int)
    for group in range(len(result)):
        result[group] = x[group * pool_size : (group + 1) * pool_size].max(axis=0)
    return result
