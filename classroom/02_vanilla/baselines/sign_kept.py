# /// answer
# what = "no absolute value"
# score = 0
# message = "the sign stays"
# ///
# %% baselines
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    return (forecast - truth).mean(axis=0)
