# /// answer
# what = "returns mean and std before the two parts"
# score = 0
# message = "the order of the results is train_scaled, test_scaled, mean, std"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    train_scaled, test_scaled = (train - mean) / std, (test - mean) / std
    return mean, std, train_scaled, test_scaled


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
