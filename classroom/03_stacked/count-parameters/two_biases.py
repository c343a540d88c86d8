# /// answer
# what = "two biases for each gate, as another library has them"
# score = 0
# message = "each of the four parts has one bias, not two"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    below = [n_features, *units]
    return [4 * (n * (n + m) + 2 * n) for n, m in zip(units, below)] + [n_future * (units[-1] + 1)]
