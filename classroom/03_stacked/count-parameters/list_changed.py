# /// answer
# what = "puts the features into the list that it was given"
# score = 0
# message = "changed its input `units`"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    units.insert(0, n_features)
    counts = [4 * (n * (n + m) + n) for m, n in zip(units, units[1:])]
    return counts + [n_future * (units[-1] + 1)]
