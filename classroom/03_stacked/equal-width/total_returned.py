# /// answer
# what = "the number of parameters"
# score = 0
# message = "this is the number of parameters: the width was asked for"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    total = n_future * (units[-1] + 1)
    for n, reads in zip(units, [n_features, *units]):
        total += 4 * (n * (n + reads) + n)
    b = 4 * n_features + 4 + n_future
    root = (-b + (b**2 + 16 * (total - n_future)) ** 0.5) / 8
    return total
