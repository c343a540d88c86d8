# /// answer
# what = "four lists"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    train = [row for row in values[: len(values) - n_test]]
    test = [row for row in values[len(values) - n_test :]]
    mean = sum(train) / len(train)
    std = (sum((row - mean) ** 2 for row in train) / len(train)) ** 0.5
    return (
        [list((row - mean) / std) for row in train],
        [list((row - mean) / std) for row in test],
        list(mean),
        list(std),
    )


def undo_scaling(scaled, mean, std):
    return [[z * s + m for z, m, s in zip(row, mean, std)] for row in scaled]
