# /// answer
# what = "mean squared error"
# score = 0
# message = "these are squared errors"
# ///
# %% baselines
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    return ((truth - forecast) ** 2).mean(axis=0)
