# /// answer
# what = "scales by itself and undoes with the course's Scaler"
# score = 0
# message = "Scaler.undo from lstm_utils.windows is the answer to this question: write it yourself"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    return windows.Scaler(mean, std).undo(scaled)
