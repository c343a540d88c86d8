# /// answer
# what = "each part is scaled with its own mean and std, by the same little function"
# score = 0
# message = ["the test part is scaled with its own mean and std: take those of the training part", "scaled with its own"]
# ///
# %% split-and-scale
def standardise(part):
    return (part - part.mean(axis=0)) / part.std(axis=0)


def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    return standardise(train), standardise(test), train.mean(axis=0), train.std(axis=0)


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
