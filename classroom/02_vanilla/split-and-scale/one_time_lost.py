# /// answer
# what = "the test starts one time after the training part has ended"
# score = 0
# message = "one time is lost between training and test part"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    last = len(values) - n_test
    train = values[:last]
    test = values[last + 1 :]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
