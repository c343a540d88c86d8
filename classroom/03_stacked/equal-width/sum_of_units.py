# /// answer
# what = "as many units as the stack has together"
# score = 0
# message = "these are all units together"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    return sum(units)
