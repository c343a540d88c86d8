# /// answer
# what = "one gate only"
# score = 0
# message = "the factor 4 is missing"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(n * (n + reads) + n)
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return counts
