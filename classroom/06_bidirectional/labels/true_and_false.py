# /// answer
# what = "booleans, add.accumulate, half by doubling"
# ///
# %% labels
def limit_reached(rain, limit):
    return np.add.accumulate(rain, axis=-1) >= limit


def half_reached(rain):
    so_far = np.add.accumulate(rain, axis=-1)
    return so_far / so_far[:, [-1]] >= 0.5
