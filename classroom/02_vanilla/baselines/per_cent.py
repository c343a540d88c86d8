# /// answer
# what = "errors in per cent of the truth"
# score = 0
# message = "the mean over the samples of |truth - forecast|"
# ///
# %% baselines
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    return 100 * np.mean(np.abs(truth - forecast) / np.abs(truth), axis=0)
