# /// answer
# what = "one feature in the single layer, as in the example"
# score = 0
# message = "equal_width(3, [8, 10], 25) is wrong"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    total = sum(4 * (n * (n + m) + n) for n, m in zip(units, [n_features, *units])) + n_future * (units[-1] + 1)
    return min(range(1, 3000), key=lambda w: abs(4 * (w * (w + 1) + w) + n_future * (w + 1) - total))
