# /// answer
# what = "draws the test times at random, as for data that is no series"
# score = 0
# message = "mean is wrong (2 of 2 values are wrong)"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    order = np.random.default_rng(3).permutation(len(values))
    train, test = values[order[n_test:]], values[order[:n_test]]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
