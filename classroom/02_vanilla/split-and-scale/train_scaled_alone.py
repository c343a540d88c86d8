# /// answer
# what = "only the scaled training part is returned"
# score = 0
# message = "or train_scaled is returned alone"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
