# /// answer
# what = "the median, which is the mean for two samples"
# score = 5
# message = "this is the median"
# ///
# %% baselines
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    return np.median(np.abs(truth - forecast), axis=0)
