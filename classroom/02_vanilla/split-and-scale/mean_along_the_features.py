# /// answer
# what = "axis=1: a mean for each time instead of each feature, which does not even broadcast"
# score = 0
# message = ["could not be broadcast together", "In your code"]
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean = train.mean(axis=1)
    std = train.std(axis=1)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
