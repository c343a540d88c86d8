# /// answer
# what = "divides by n - 1; the whole series is scaled with the training part's figures and split afterwards"
# ///
# %% split-and-scale
def undo_scaling(scaled, mean, std):
    """Bring scaled values back to their units: (time, features) -> (time, features)."""
    return mean + std * scaled


def split_and_scale(values, n_test):
    n_train = len(values) - n_test
    mu = np.mean(values[:n_train], axis=0)
    sigma = np.std(values[:n_train], axis=0, ddof=1)
    z = (values - mu) / sigma
    return z[:n_train], z[n_train:], mu, sigma
