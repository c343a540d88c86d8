# /// answer
# what = "scales what the network is trained with and leaves the test part as it is"
# score = 0
# message = "the test part is not scaled"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, test, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
