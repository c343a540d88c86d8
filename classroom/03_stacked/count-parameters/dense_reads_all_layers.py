# /// answer
# what = "a dense layer that reads every layer"
# score = 0
# message = "the dense layer reads the top layer only"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * (n + reads) + n))
        reads = n
    counts.append(n_future * (sum(units) + 1))
    return counts
