# /// answer
# what = "mean and std along axis 0, broadcasting"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    """Split in time order and scale both parts with the training part's mean and standard deviation.

    values (time, features) -> train_scaled, test_scaled, mean (features,), std (features,)
    """
    train, test = values[:-n_test], values[-n_test:]
    mean = train.mean(axis=0)
    std = train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
