# /// answer
# what = "the result is printed and not returned"
# score = 0
# message = "persistence returned None"
# ///
# %% baselines
def persistence(history, n_future):
    print(np.repeat(history[:, -1:], n_future, axis=1))


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.hstack([season] * (n_future // period + 1))[:, :n_future]


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)
