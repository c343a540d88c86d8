# /// answer
# what = "all widths in an array, argmin"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    total, reads = n_future * (units[-1] + 1), n_features
    for n in units:
        total += 4 * n * (n + reads + 1)
        reads = n
    widths = np.arange(1, 5000)
    counts = 4 * widths * (widths + n_features + 1) + n_future * (widths + 1)
    return widths[np.argmin(np.abs(counts - total))]
