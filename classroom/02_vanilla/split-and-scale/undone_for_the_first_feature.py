# /// answer
# what = "undo_scaling uses mean[0] and std[0] for every feature"
# score = 0
# message = "undo_scaling(scaled, mean, std) is wrong"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std[0] + mean[0]
