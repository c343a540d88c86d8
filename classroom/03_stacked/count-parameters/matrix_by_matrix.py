# /// answer
# what = "each matrix by itself, in a loop over indices"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    result = []
    for i in range(len(units)):
        reads = n_features if i == 0 else units[i - 1]
        kernel = reads * 4 * units[i]
        recurrent = units[i] * 4 * units[i]
        bias = 4 * units[i]
        result.append(kernel + recurrent + bias)
    result.append(units[-1] * n_future + n_future)
    return result
