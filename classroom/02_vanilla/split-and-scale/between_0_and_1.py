# /// answer
# what = "min-max scaling: smallest value and range in place of mean and standard deviation"
# score = 0
# message = "this is the smallest value: min-max scaling was not asked for"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    low = train.min(axis=0)
    span = train.max(axis=0) - low
    return (train - low) / span, (test - low) / span, low, span


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
