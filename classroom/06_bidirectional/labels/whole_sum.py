# /// answer
# what = "one label for a day"
# score = 0
# message = "one label for each day"
# ///
# %% labels
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (rain.sum(axis=1) >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= fallen[:, -1:] / 2).astype(int)
