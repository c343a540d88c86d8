# /// answer
# what = "as wide as the widest layer of the stack"
# score = 0
# message = "parameters, where the stack has"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    return max(units)
