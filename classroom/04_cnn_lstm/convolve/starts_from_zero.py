# /// answer
# what = "the largest value is searched from 0 on"
# score = 0
# message = "0 is taken for the smallest number"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    n = len(x) - len(kernel) + 1
    y = sum(x[i : i + n] @ kernel[i] for i in range(len(kernel))) + bias
    return np.maximum(y, 0)


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    result = np.zeros((groups, x.shape[1]))
    for g in range(groups):
        for step in range(pool_size):
            result[g] = np.maximum(result[g], x[g * pool_size + step])
    return result
