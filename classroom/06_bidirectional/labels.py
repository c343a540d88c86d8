"""Label each reading: whether so much rain has fallen by then, and whether half of the day's rain has."""


# %% loops_over_days
# what = "two loops and a running sum"
def limit_reached(rain, limit):
    labels = []
    for day in rain:
        so_far, row = 0.0, []
        for reading in day:
            so_far += reading
            row.append(1 if so_far >= limit else 0)
        labels.append(row)
    return labels


def half_reached(rain):
    labels = []
    for day in rain:
        row = []
        for t in range(len(day)):
            row.append(int(2 * np.cumsum(day)[t] >= np.cumsum(day)[-1]))
        labels.append(row)
    return labels


# %% not_less_than
# what = "the reverse of less than, np.where"
def limit_reached(rain, limit):
    return np.where(rain.cumsum(1) < limit, 0, 1)


def half_reached(rain):
    total = rain.cumsum(1)
    return 1 - (total < 0.5 * total[:, -1][:, None]).astype("int32")


# %% true_and_false
# what = "booleans, add.accumulate, half by doubling"
def limit_reached(rain, limit):
    return np.add.accumulate(rain, axis=-1) >= limit


def half_reached(rain):
    so_far = np.add.accumulate(rain, axis=-1)
    return so_far / so_far[:, [-1]] >= 0.5


# %% limit_by_heart
# what = "1.5 mm by heart"
# score = 5
# message = "the limit is fixed at 1.5"
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= 1.5).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= fallen[:, -1:] / 2).astype(int)


# %% no_axis
# what = "cumsum without an axis, which goes on over the days"
# score = 0
# message = "each day starts at 0"
def limit_reached(rain, limit):
    return (np.cumsum(rain).reshape(rain.shape) >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= fallen[:, -1:] / 2).astype(int)


# %% sum_without_its_axis
# what = "the sum of a day without keepdims"
# score = 0
# message = ["each reading is compared with another day's half", "keepdims=True"]
def limit_reached(rain, limit):
    return (np.cumsum(rain, axis=1) >= limit).astype(int)


def half_reached(rain):
    return (np.cumsum(rain, axis=1) >= rain.sum(axis=1) / 2).astype(int)


# %% each_reading_by_itself
# what = "nothing is added up"
# score = 0
# message = "each reading is judged by itself"
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (rain >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= fallen[:, -1:] / 2).astype(int)


# %% more_than_half
# what = "more than half"
# score = 0
# message = "exactly half counts as well"
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen > fallen[:, -1:] / 2).astype(int)


# %% more_than_the_limit
# what = "more than, where at least was asked for"
# score = 0
# message = "exactly the limit counts as well"
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (fallen > limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen > fallen[:, -1:] / 2).astype(int)


# %% from_the_evening
# what = "added up from the end"
# score = 0
# message = "from the end of the day"
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (rain[:, ::-1].cumsum(axis=1)[:, ::-1] >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= fallen[:, -1:] / 2).astype(int)


# %% half_of_the_readings
# what = "half of the readings"
# score = 0
# message = "half of the rain was asked for"
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (np.arange(1, rain.shape[1] + 1) >= rain.shape[1] / 2 + 0 * fallen).astype(int)


# %% sum_over_the_days
# what = "cumsum along the days"
# score = 0
# message = "it must run over the readings of one day"
def limit_reached(rain, limit):
    return (np.cumsum(rain, axis=0) >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=0)
    return (fallen >= fallen[-1] / 2).astype(int)


# %% sums_and_not_labels
# what = "the sums themselves"
# score = 0
# message = ["limit_reached(rain, 1.5)"]
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (fallen).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= fallen[:, -1:] / 2).astype(int)


# %% whole_sum
# what = "one label for a day"
# score = 0
# message = "one label for each day"
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (rain.sum(axis=1) >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= fallen[:, -1:] / 2).astype(int)


# %% half_of_the_average_day
# what = "half of the average day"
# score = 0
# message = "take half of the same day's rain"
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= fallen[:, -1].mean() / 2).astype(int)


# %% without_this_reading
# what = "the reading itself is left out"
# score = 0
# message = "up to and including this one"
def limit_reached(rain, limit):
    fallen = np.cumsum(rain, axis=1)
    return (fallen - rain >= limit).astype(int)


def half_reached(rain):
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= fallen[:, -1:] / 2).astype(int)
