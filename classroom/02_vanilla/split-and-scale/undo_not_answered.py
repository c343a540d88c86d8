# /// answer
# what = "the second function is still empty"
# score = 0
# message = "`undo_scaling` is not answered yet"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = values[:-n_test], values[-n_test:]
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / std, (test - mean) / std, mean, std


def undo_scaling(scaled, mean, std):
    """Bring scaled values back to their units: (time, features) -> (time, features)."""
    # YOUR CODE HERE
    raise NotImplementedError()
