# /// answer
# what = "returns the training part's mean and std, but has scaled with those of the whole series"
# score = 0
# message = "train_scaled is wrong"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    scaled = (values - values.mean(axis=0)) / values.std(axis=0)
    train = values[:-n_test]
    return scaled[:-n_test], scaled[-n_test:], train.mean(axis=0), train.std(axis=0)


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
