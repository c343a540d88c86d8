# /// answer
# what = "adds the mean first and multiplies then"
# score = 0
# message = "the wrong order: scaling divides last, so undoing multiplies first"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return (scaled + mean) * std
