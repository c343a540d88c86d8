# /// answer
# what = "cumsum along the days"
# score = 0
# message = "it must run over the readings of one day"
# ///
# %% labels
def limit_reached(rain, limit):
    return (np.cumsum(rain, axis=0) >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=0)
    return (fallen >= fallen[-1] / 2).astype(int)
