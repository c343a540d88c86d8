# /// answer
# what = "leaves all but the square out"
# score = 0
# message = "parameters, where the stack has"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    below = [n_features, *units]
    total = sum(4 * (n * (n + m) + n) for n, m in zip(units, below)) + n_future * (units[-1] + 1)
    return round((total / 4) ** 0.5)
