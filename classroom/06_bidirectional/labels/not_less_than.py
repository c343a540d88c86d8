# /// answer
# what = "the reverse of less than, np.where"
# ///
# %% labels
def limit_reached(rain, limit):
    return np.where(rain.cumsum(1) < limit, 0, 1)


def half_reached(rain):
    total = rain.cumsum(1)
    return 1 - (total < 0.5 * total[:, -1][:, None]).astype("int32")
