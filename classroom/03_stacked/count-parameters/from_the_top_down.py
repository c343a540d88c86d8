# /// answer
# what = "the dense layer first"
# score = 0
# message = "the list begins with the dense layer"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * (n + reads) + n))
        reads = n
    counts.append(n_future * (units[-1] + 1))
    return counts[::-1]
