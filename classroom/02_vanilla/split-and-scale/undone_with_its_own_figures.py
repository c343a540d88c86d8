# /// answer
# what = "undo_scaling takes mean and std of the scaled values and ignores those it is given"
# score = 0
# message = "undo_scaling(scaled, mean, std) is wrong"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    mean = scaled.mean(axis=0)
    std = scaled.std(axis=0)
    return scaled * std + mean
