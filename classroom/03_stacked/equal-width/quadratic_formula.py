# /// answer
# what = "solves the equation and looks at both neighbours"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    reads = [n_features] + list(units[:-1])
    total = sum(4 * (n * (n + m) + n) for n, m in zip(units, reads)) + n_future * (units[-1] + 1)
    b, c = 4 * n_features + 4 + n_future, n_future - total
    root = (-b + (b * b - 16 * c) ** 0.5) / 8
    candidates = [max(1, int(root)), int(root) + 1]
    return min(candidates, key=lambda w: abs(4 * w * w + b * w + c))
