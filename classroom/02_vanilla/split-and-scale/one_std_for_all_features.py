# /// answer
# what = "the axis is given for the mean and forgotten for the std"
# score = 0
# message = ["std", "one figure for all features together: take each feature's own"]
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std()
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
