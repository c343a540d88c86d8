# /// answer
# what = "history[-1], the last row"
# score = 0
# message = "time is the second axis"
# ///
# %% baselines
def persistence(history, n_future):
    last = history[-1]
    return np.array([last[:n_future] for _ in range(len(history))])


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)
