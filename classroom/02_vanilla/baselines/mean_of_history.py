# /// answer
# what = "the mean of the history in place of its last value"
# score = 0
# message = "this is the mean of the history"
# ///
# %% baselines
def persistence(history, n_future):
    return np.repeat(history.mean(axis=1, keepdims=True), n_future, axis=1)


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)
