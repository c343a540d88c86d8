# /// answer
# what = "subtracts the mean and does not divide"
# score = 0
# message = "only the mean was subtracted: divide by the standard deviation too"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean = train.mean(axis=0)
    std = train.std(axis=0)
    return train - mean, test - mean, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
