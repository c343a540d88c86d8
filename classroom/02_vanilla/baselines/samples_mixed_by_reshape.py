# /// answer
# what = "np.tile and a reshape that mixes the samples"
# score = 0
# message = "every step ahead is the last value of its row"
# ///
# %% baselines
def persistence(history, n_future):
    samples = history.shape[0]
    return np.tile(history[:, -1], n_future).reshape(samples, n_future)


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)
