# /// answer
# what = "the repeated seasons are not cut to n_future"
# score = 0
# message = "whole seasons are given"
# ///
# %% baselines
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    seasons = int(np.ceil(n_future / period))
    return np.tile(history[:, -period:], seasons)


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)
