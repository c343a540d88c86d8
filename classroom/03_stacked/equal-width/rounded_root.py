# /// answer
# what = "solves the equation and rounds"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    sizes = np.array([n_features, *units])
    total = np.sum(4 * sizes[1:] * (sizes[1:] + sizes[:-1] + 1)) + n_future * (sizes[-1] + 1)
    roots = np.roots([4, 4 * n_features + 4 + n_future, n_future - total])
    return round(float(roots.max().real))
