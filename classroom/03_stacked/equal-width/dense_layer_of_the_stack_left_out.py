# /// answer
# what = "forgets the dense layer of the stack"
# score = 0
# message = "the dense layer of the stack is left out"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    total = sum(4 * (n * (n + m) + n) for n, m in zip(units, [n_features, *units]))
    widths = range(1, 3000)
    return min(widths, key=lambda w: abs(4 * (w * (w + n_features) + w) + n_future * (w + 1) - total))
