# /// answer
# what = "the sum of a day without keepdims"
# score = 0
# message = ["each reading is compared with another day's half", "keepdims=True"]
# ///
# %% labels
def limit_reached(rain, limit):
    return (np.cumsum(rain, axis=1) >= limit).astype(int)


def half_reached(rain):
    return (np.cumsum(rain, axis=1) >= rain.sum(axis=1) / 2).astype(int)
