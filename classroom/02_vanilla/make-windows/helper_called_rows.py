# /// answer
# what = "a helper in the cell is called rows"
# ///
# %% make-windows
def rows(series, length):
    """All stretches of this length."""
    return np.array([series[k : k + length] for k in range(len(series) - length + 1)])


def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    return rows(features[:-n_future], n_past), rows(target[n_past:], n_future)
