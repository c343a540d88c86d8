# /// answer
# what = "steps ahead first, samples second"
# score = 0
# message = "axes swapped"
# ///
# %% baselines
def persistence(history, n_future):
    return np.tile(history[:, -1], (n_future, 1))


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)
