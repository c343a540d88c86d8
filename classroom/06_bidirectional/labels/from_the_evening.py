# /// answer
# what = "added up from the end"
# score = 0
# message = "from the end of the day"
# ///
# %% labels
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (rain[:, ::-1].cumsum(axis=1)[:, ::-1] >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= fallen[:, -1:] / 2).astype(int)
