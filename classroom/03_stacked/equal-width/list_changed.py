# /// answer
# what = "changes the list"
# score = 0
# message = "changed its input `units`"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    units.insert(0, n_features)
    total = sum(4 * (n * (n + m) + n) for m, n in zip(units, units[1:])) + n_future * (units[-1] + 1)
    return min(range(1, 3000), key=lambda w: abs(4 * (w * (w + n_features) + w) + n_future * (w + 1) - total))
