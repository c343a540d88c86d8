# /// answer
# what = "scales before splitting: mean and std of the whole series"
# score = 0
# message = "the test part was used as well: take the mean of the training part alone"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    mean = values.mean(axis=0)
    std = values.std(axis=0)
    scaled = (values - mean) / std
    return scaled[:-n_test], scaled[-n_test:], mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
