# /// answer
# what = "np.repeat without an axis"
# score = 0
# message = "all samples in one row"
# ///
# %% baselines
def persistence(history, n_future):
    return np.repeat(history[:, -1], n_future)


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)
