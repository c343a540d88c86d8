# /// answer
# what = "the last value is written over the history"
# score = 0
# message = "persistence changed its input"
# ///
# %% baselines
def persistence(history, n_future):
    history[:, :] = history[:, -1:]
    return history[:, [0] * n_future]


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)
