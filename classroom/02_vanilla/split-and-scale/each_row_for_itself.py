# /// answer
# what = "axis=1 with keepdims: each time is scaled by itself, the test part too"
# score = 0
# message = "the mean goes along the features: it must go along the times"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    mean = values.mean(axis=1, keepdims=True)
    std = values.std(axis=1, keepdims=True)
    scaled = (values - mean) / std
    return scaled[:-n_test], scaled[-n_test:], mean[:-n_test], std[:-n_test]


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
