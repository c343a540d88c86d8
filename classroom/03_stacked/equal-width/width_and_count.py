# /// answer
# what = "the width and its parameters"
# score = 0
# message = "or width and count: return the width only"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    below = [n_features, *units]
    total = sum(4 * (n * (n + m) + n) for n, m in zip(units, below)) + n_future * (units[-1] + 1)
    counts = {w: 4 * (w * (w + n_features) + w) + n_future * (w + 1) for w in range(1, 2000)}
    return min(counts.items(), key=lambda pair: abs(pair[1] - total))
