# /// answer
# what = "the value one season ago, the same for every step"
# score = 0
# message = "the same value at every step"
# ///
# %% baselines
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    return np.repeat(history[:, [-period]], n_future, axis=1)


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)
