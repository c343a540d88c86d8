# /// answer
# what = "np.searchsorted, an array of no axes"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    w = np.arange(1, 5000)
    counts = 4 * w**2 + (4 * n_features + 4 + n_future) * w + n_future
    total = n_future * (units[-1] + 1)
    for place, n in enumerate(units):
        total += 4 * (n * (n + (units[place - 1] if place else n_features)) + n)
    right = np.searchsorted(counts, total)
    left = max(right - 1, 0)
    return np.asarray(w[left] if total - counts[left] < counts[right] - total else w[right])
