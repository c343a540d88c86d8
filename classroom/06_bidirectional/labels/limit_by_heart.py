# /// answer
# what = "1.5 mm by heart"
# score = 5
# message = "the limit is fixed at 1.5"
# ///
# %% labels
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= 1.5).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= fallen[:, -1:] / 2).astype(int)
