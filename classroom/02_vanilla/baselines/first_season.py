# /// answer
# what = "history[:, :period]"
# score = 0
# message = "this is the first season"
# ///
# %% baselines
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    season = history[:, :period]
    return season[:, np.arange(n_future) % period]


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)
