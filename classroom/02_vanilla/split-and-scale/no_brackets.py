# /// answer
# what = "values - mean / std without brackets: the mean alone is divided"
# score = 0
# message = "train_scaled is wrong"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train = values[:-n_test]
    mean = np.mean(train, axis=0)
    std = np.std(train, axis=0)
    scaled = values - mean / std
    return scaled[:-n_test], scaled[-n_test:], mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
