# /// answer
# what = "the last n_future values in place of the very last one"
# score = 0
# message = "these are the last n_future values"
# ///
# %% baselines
def persistence(history, n_future):
    return history[:, -n_future:]


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)
