# /// answer
# what = "times the number of steps"
# score = 0
# message = "a layer of n units that reads m numbers has"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future, n_past=20):
    below = [n_features, *units]
    return [n_past * 4 * (n * (n + m) + n) for n, m in zip(units, below)] + [n_future * (units[-1] + 1)]
