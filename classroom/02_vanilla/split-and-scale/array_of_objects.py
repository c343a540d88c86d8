# /// answer
# what = "right, an array of objects that holds the four"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    results = np.empty(4, dtype=object)
    results[2] = values[:-n_test].mean(axis=0)
    results[3] = values[:-n_test].std(axis=0)
    results[0] = (values[:-n_test] - results[2]) / results[3]
    results[1] = (values[-n_test:] - results[2]) / results[3]
    return results


def undo_scaling(scaled, mean, std):
    return mean + std * scaled
