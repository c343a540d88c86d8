# /// answer
# what = "each layer reads as many numbers as the next one has units"
# score = 0
# message = "a layer of n units that reads m numbers has"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    above = [*units[1:], n_future]
    return [4 * (n * (n + m) + n) for n, m in zip(units, above)] + [n_future * (units[-1] + 1)]
