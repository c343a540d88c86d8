# /// answer
# what = "every layer reads the features"
# score = 0
# message = "every layer reads n_features"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * (n + n_features) + n))
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return counts
