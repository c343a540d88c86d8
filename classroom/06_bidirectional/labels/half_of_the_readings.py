# /// answer
# what = "half of the readings"
# score = 0
# message = "half of the rain was asked for"
# ///
# %% labels
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (np.arange(1, rain.shape[1] + 1) >= rain.shape[1] / 2 + 0 * fallen).astype(int)
