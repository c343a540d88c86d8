# /// answer
# what = "half of the average day"
# score = 0
# message = "take half of the same day's rain"
# ///
# %% labels
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= fallen[:, -1].mean() / 2).astype(int)
