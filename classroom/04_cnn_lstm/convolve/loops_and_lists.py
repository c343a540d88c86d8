# /// answer
# what = "four loops, nested lists given back"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    result = []
    for t in range(len(x) - len(kernel) + 1):
        row = []
        for j in range(len(bias)):
            total = bias[j]
            for i in range(len(kernel)):
                for c in range(x.shape[1]):
                    total += x[t + i, c] * kernel[i, c, j]
            row.append(total if total > 0 else 0.0)
        result.append(row)
    return result


def max_pool(x, pool_size):
    groups = len(x) // pool_size
    return np.stack([x[g * pool_size : (g + 1) * pool_size].max(axis=0) for g in range(groups)])
