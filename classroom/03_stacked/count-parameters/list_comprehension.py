# /// answer
# what = "zip of each layer with the one below"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    below = [n_features] + units[:-1]
    counts = [4 * (n * (n + m) + n) for n, m in zip(units, below)]
    return counts + [(units[-1] + 1) * n_future]
