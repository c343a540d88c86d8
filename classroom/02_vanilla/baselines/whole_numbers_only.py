# /// answer
# what = "an array of whole numbers, which cuts the decimals off"
# score = 5
# message = "persistence for 3 samples"
# ///
# %% baselines
def persistence(history, n_future):
    forecast = np.zeros((len(history), n_future), dtype=int)
    for i in range(len(history)):
        for k in range(n_future):
            forecast[i, k] = history[i, -1]
    return forecast


def seasonal_naive(history, n_future, period):
    return np.array([[row[-period:][k % period] for k in range(n_future)] for row in history])


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)
