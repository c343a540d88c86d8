# /// answer
# what = "no axis: one mean and one std for all features together"
# score = 0
# message = "one figure for all features together: take each feature's own"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean = np.mean(train)
    std = np.std(train)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
