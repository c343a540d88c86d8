# /// answer
# what = "np.roots, a NumPy whole number"
# ///
# %% equal-width
def equal_width(n_features, units, n_future):
    n = np.array(units)
    m = np.append(n_features, n[:-1])
    S = (4 * (n * (n + m) + n)).sum() + n_future * (n[-1] + 1)
    root = max(np.roots([4, 4 * n_features + 4 + n_future, n_future - S]).real)
    near = np.array([np.floor(root), np.ceil(root)]).clip(1)
    distance = np.abs(4 * (near * (near + n_features) + near) + n_future * (near + 1) - S)
    return near[distance.argmin()].astype(int)
