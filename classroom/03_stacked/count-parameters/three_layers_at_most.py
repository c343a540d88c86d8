# /// answer
# what = "written out for up to three layers"
# score = 5
# message = "only three layers are counted"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    def lstm(n, m):
        return 4 * (n * (n + m) + n)

    counts = [lstm(units[0], n_features)]
    if len(units) > 1:
        counts.append(lstm(units[1], units[0]))
    if len(units) > 2:
        counts.append(lstm(units[2], units[1]))
    return [*counts, n_future * (units[-1] + 1)]
