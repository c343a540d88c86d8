# /// answer
# what = "equal layers get the same layer below"
# score = 0
# message = "equal_width(1, [400, 800, 400], 8) is wrong"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    total = n_future * (units[-1] + 1)
    for n in units:
        reads = n_features if units.index(n) == 0 else units[units.index(n) - 1]
        total += 4 * (n * (n + reads) + n)
    return min(range(1, 2000), key=lambda w: abs(4 * (w * (w + n_features) + w) + n_future * (w + 1) - total))
