# /// answer
# what = "more than, where at least was asked for"
# score = 0
# message = "exactly the limit counts as well"
# ///
# %% labels
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (fallen > limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen > fallen[:, -1:] / 2).astype(int)
