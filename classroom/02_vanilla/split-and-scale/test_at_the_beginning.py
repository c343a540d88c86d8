# /// answer
# what = "the first n_test times are the test"
# score = 0
# message = "mean is wrong (1 of 2 values are wrong)"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[n_test:], values[:n_test]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
