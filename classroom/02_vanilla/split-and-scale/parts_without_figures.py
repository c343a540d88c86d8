# /// answer
# what = "mean and std are computed and not returned"
# score = 0
# message = ["4 results: return train_scaled, test_scaled, mean, std", "2 of them"]
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
