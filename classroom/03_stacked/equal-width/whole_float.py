# /// answer
# what = "a float that is a whole number"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    total = n_future * (units[-1] + 1)
    for n, m in zip(units, [n_features] + units[:-1]):
        total += 4 * (n * (n + m) + n)
    b = 4 * n_features + 4 + n_future
    return np.round((-b + np.sqrt(b**2 + 16 * (total - n_future))) / 8)
