# /// answer
# what = "mean and std keep their axis: (1, features)"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train, test = np.split(values, [len(values) - n_test])
    mean = np.mean(train, axis=0, keepdims=True)
    std = np.std(train, axis=0, keepdims=True)

    def scale(x):
        return (x - mean) / std

    return scale(train), scale(test), mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
