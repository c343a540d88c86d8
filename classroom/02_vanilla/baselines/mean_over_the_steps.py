# /// answer
# what = "axis=1 in place of axis=0"
# score = 0
# message = "the mean goes over the steps"
# ///
# %% baselines
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.abs(truth - forecast).mean(axis=1)
