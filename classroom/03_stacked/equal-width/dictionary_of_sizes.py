# /// answer
# what = "a dict of all counts up to the units together and more"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    lstm = lambda n, m: 4 * (n * n + n * m + n)
    total, reads = n_future * units[-1] + n_future, n_features
    for n in units:
        total, reads = total + lstm(n, reads), n
    sizes = {w: lstm(w, n_features) + n_future * w + n_future for w in range(1, 2 * sum(units) + 2)}
    return min(sizes, key=lambda w: abs(sizes[w] - total))
