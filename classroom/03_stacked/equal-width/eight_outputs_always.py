# /// answer
# what = "8 outputs, as in the example"
# score = 0
# message = "equal_width(3, [8, 10], 25) is wrong"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    below = [n_features, *units]
    total = sum(4 * (n * (n + m) + n) for n, m in zip(units, below)) + 8 * (units[-1] + 1)
    return min(range(1, 2000), key=lambda w: abs(4 * (w * (w + n_features) + w) + 8 * (w + 1) - total))
