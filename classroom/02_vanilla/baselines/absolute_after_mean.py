# /// answer
# what = "the absolute value of the mean"
# score = 0
# message = "the absolute value is taken after the mean"
# ///
# %% baselines
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.abs(np.mean(truth - forecast, axis=0))
