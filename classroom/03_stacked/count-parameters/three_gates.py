# /// answer
# what = "three gates, no candidate"
# score = 0
# message = "the factor is 3"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(3 * (n * (n + reads) + n))
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return counts
