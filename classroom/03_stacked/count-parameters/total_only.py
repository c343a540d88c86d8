# /// answer
# what = "the sum"
# score = 0
# message = "this is the total"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * (n + reads) + n))
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return sum(counts)
