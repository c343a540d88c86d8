# /// answer
# what = "-period-1 for the start of the season"
# score = 0
# message = "one step off: the first step ahead is period steps after the value it repeats"
# ///
# %% baselines
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    season = history[:, -period - 1 : -1]
    return np.tile(season, n_future)[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)
