# /// answer
# what = "adds 1e-8 to the standard deviation against a division by zero, variance written out"
# ///
# %% split-and-scale
EPSILON = 1e-8


def split_and_scale(values, n_test):
    train = values[0 : values.shape[0] - n_test, :]
    test = values[values.shape[0] - n_test :, :]
    mean = train.sum(axis=0) / train.shape[0]
    std = np.sqrt(((train - mean) ** 2).mean(axis=0))
    print("mean", mean, "std", std)
    train_scaled = (train - mean) / (std + EPSILON)
    test_scaled = (test - mean) / (std + EPSILON)
    return train_scaled, test_scaled, mean, std


def undo_scaling(scaled, mean, std):
    return np.add(np.multiply(scaled, std + EPSILON), mean)
