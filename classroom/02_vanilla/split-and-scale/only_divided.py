# /// answer
# what = "divides by the std and forgets the mean, there and back"
# score = 0
# message = "only divided: subtract the mean first"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return train / std, test / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std
