# /// answer
# what = "a mean over everything"
# score = 0
# message = "one error for everything"
# ///
# %% baselines
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast))
