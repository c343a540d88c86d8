# /// answer
# what = "loops and plain lists turned into arrays at the end"
# ///
# %% baselines
def persistence(history, n_future):
    forecast = []
    for row in history:
        forecast.append([row[-1]] * n_future)
    return np.array(forecast)


def seasonal_naive(history, n_future, period):
    forecast = []
    for row in history:
        season = list(row[len(row) - period :])
        steps = []
        for step in range(n_future):
            steps.append(season[step % period])
        forecast.append(steps)
    return np.array(forecast)


def error_by_horizon(truth, forecast):
    samples, n_future = np.shape(truth)
    errors = np.zeros(n_future)
    for k in range(n_future):
        for i in range(samples):
            errors[k] += abs(truth[i][k] - forecast[i][k]) / samples
    return errors
