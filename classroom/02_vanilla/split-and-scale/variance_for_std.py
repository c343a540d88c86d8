# /// answer
# what = "divides by the variance"
# score = 0
# message = "this is the variance: the standard deviation is its square root"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    n = len(values) - n_test
    mean = values[:n].mean(axis=0)
    std = ((values[:n] - mean) ** 2).mean(axis=0)
    scaled = (values - mean) / std
    return scaled[:n], scaled[n:], mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
