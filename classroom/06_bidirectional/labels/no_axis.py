# /// answer
# what = "cumsum without an axis, which goes on over the days"
# score = 0
# message = "each day starts at 0"
# ///
# %% labels
def limit_reached(rain, limit):
    return (np.cumsum(rain).reshape(rain.shape) >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= fallen[:, -1:] / 2).astype(int)
