# /// answer
# what = "imports a module and names a helper as the tests name their own things"
# ///
# %% split-and-scale
def parts(values, n_test):
    return values[: len(values) - n_test], values[len(values) - n_test :]


def split_and_scale(values, n_test):
    train, test = parts(values, n_test)
    mu, sigma = train.mean(axis=0), train.std(axis=0)
    return (train - mu) / sigma, (test - mu) / sigma, mu, sigma


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
