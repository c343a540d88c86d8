# /// answer
# what = "forgets the dense layer of the single layer"
# score = 0
# message = "the dense layer of the single layer is left out"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    total = sum(4 * (n * (n + m) + n) for n, m in zip(units, [n_features, *units])) + n_future * (units[-1] + 1)
    widths = range(1, 3000)
    return min(widths, key=lambda w: abs(4 * (w * (w + n_features) + w) - total))
