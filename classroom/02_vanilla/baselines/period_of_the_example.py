# /// answer
# what = "twelve months in every year: period is not used"
# score = 0
# message = "`period` is not used"
# ///
# %% baselines
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    season = history[:, -12:]
    return np.tile(season, 2)[:, :n_future]


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)
