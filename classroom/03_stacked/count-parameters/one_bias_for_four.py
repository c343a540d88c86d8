# /// answer
# what = "one bias for all four parts"
# score = 0
# message = "each of the four parts has its own bias"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * (n + reads)) + n)
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return counts
