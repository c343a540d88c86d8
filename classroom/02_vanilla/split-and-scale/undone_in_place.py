# /// answer
# what = "undo_scaling writes the values over the scaled ones"
# score = 0
# message = "undo_scaling changed its input: scaled is not as it was"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    scaled *= std
    scaled += mean
    return scaled
