# /// answer
# what = "right, a generator: yield in place of return"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = np.split(values, [len(values) - n_test])
    mean, std = np.mean(train, 0), np.std(train, 0)
    for part in (train, test):
        yield (part - mean) / std
    yield mean
    yield std


def undo_scaling(scaled, mean, std):
    return np.array([row * std + mean for row in scaled])
