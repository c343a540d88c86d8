# /// answer
# what = "takes n_test for the length of the training part"
# score = 0
# message = "training and test part are swapped: the test is the last n_test times"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train = values[:n_test]
    test = values[n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
