# /// answer
# what = "weights only"
# score = 0
# message = "the biases are missing"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * n * (n + reads))
        reads = n
    counts.append(n_future * units[-1])
    return counts
