# /// answer
# what = "lets the course's split_in_time do the first half"
# score = 0
# message = "split_in_time from lstm_utils.windows is the answer to this question: write it yourself"
# ///
# %% split-and-scale
from lstm_utils.windows import split_in_time


def split_and_scale(values, n_test):
    train, test = split_in_time(values, n_test)
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
