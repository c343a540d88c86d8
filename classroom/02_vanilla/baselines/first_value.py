# /// answer
# what = "the first value of the row"
# score = 0
# message = "this is the first value of the history"
# ///
# %% baselines
def persistence(history, n_future):
    forecast = np.zeros((len(history), n_future))
    for i, row in enumerate(history):
        forecast[i, :] = row[0]
    return forecast


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)
