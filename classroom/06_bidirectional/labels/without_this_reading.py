# /// answer
# what = "the reading itself is left out"
# score = 0
# message = "up to and including this one"
# ///
# %% labels
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (fallen - rain >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= fallen[:, -1:] / 2).astype(int)
