# /// answer
# what = "train and test are views: -= and /= scale the caller's array"
# score = 0
# message = ["split_and_scale changed its input: values is not as it was", "-= or /="]
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    train -= mean
    train /= std
    test -= mean
    test /= std
    return train, test, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
