# /// answer
# what = "counts at most three layers"
# score = 8
# message = "compare the totals of both networks"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    def lstm(n, m):
        return 4 * (n * (n + m) + n)

    total = lstm(units[0], n_features) + n_future * (units[-1] + 1)
    if len(units) > 1:
        total += lstm(units[1], units[0])
    if len(units) > 2:
        total += lstm(units[2], units[1])
    return min(range(1, 3000), key=lambda w: abs(lstm(w, n_features) + n_future * (w + 1) - total))
