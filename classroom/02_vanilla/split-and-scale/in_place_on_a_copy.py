# /// answer
# what = "works in place, but on a float32 copy; means kept as (1, features) inside and squeezed at the end"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    work = values.astype("float32")
    split = work.shape[0] - n_test
    mean = work[:split].mean(axis=0, keepdims=True)
    std = work[:split].std(axis=0, keepdims=True)
    work -= mean
    work /= std
    return work[:split], work[split:], mean[0], std[0]


def undo_scaling(scaled, mean, std):
    values = np.array(scaled)
    values *= std
    values += mean
    return values
