# /// answer
# what = "np.repeat repeats each value, np.tile the season"
# score = 0
# message = "each value is repeated (np.repeat)"
# ///
# %% baselines
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.repeat(season, n_future // period + 1, axis=1)[:, :n_future]


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)
