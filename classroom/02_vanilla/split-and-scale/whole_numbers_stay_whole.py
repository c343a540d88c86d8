# /// answer
# what = "zeros_like makes an array of whole numbers where the values are whole: the decimals are cut off"
# score = 8
# message = "train_scaled (25 times, 4 features, n_test=10, int64) is wrong"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    n_train = len(values) - n_test
    mean = values[:n_train].mean(axis=0)
    std = values[:n_train].std(axis=0)
    scaled = np.zeros_like(values)
    for t in range(len(values)):
        scaled[t] = (values[t] - mean) / std
    return scaled[:n_train], scaled[n_train:], mean, std


def undo_scaling(scaled, mean, std):
    values = np.zeros_like(scaled)
    for t in range(len(scaled)):
        values[t] = scaled[t] * std + mean
    return values
