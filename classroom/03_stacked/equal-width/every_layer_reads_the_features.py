# /// answer
# what = "counts the stack as if every layer read the features"
# score = 0
# message = "in your stack every layer reads the features"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    total = sum(4 * (n * (n + n_features) + n) for n in units) + n_future * (units[-1] + 1)
    b = 4 * n_features + 4 + n_future
    return round((-b + (b**2 + 16 * (total - n_future)) ** 0.5) / 8)
