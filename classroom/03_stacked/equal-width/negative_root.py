# /// answer
# what = "the wrong sign before the square root"
# score = 0
# message = "equal_width(3, [8, 10], 25) is wrong"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    total = n_future * (units[-1] + 1)
    for n, reads in zip(units, [n_features, *units]):
        total += 4 * (n * (n + reads) + n)
    b = 4 * n_features + 4 + n_future
    root = (-b - (b**2 + 16 * (total - n_future)) ** 0.5) / 8
    return round(root)
