# /// answer
# what = "the last column is not repeated"
# score = 0
# message = "the last value must be repeated n_future times"
# ///
# %% baselines
def persistence(history, n_future):
    return history[:, -1:]


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)
