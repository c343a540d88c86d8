# /// answer
# what = "vectorised, an array comes back"
# ///
# %% count-parameters
def count_parameters(n_features, units, n_future):
    n = np.array(units)
    m = np.concatenate([[n_features], n[:-1]])
    return np.append(4 * n * (n + m + 1), n_future * (n[-1] + 1))
