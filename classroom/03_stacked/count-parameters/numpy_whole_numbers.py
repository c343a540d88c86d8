# /// answer
# what = "NumPy's whole numbers in a list"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    n = np.asarray(units, dtype=np.int64)
    m = np.concatenate([[n_features], n[:-1]])
    lstm = 4 * (n**2 + n * m + n)
    return [*lstm, np.int64(n_future * (n[-1] + 1))]
