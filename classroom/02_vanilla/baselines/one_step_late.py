# /// answer
# what = "steps ahead counted from 1 inside the season"
# score = 0
# message = "one step off: the first step ahead is period steps after the value it repeats"
# ///
# %% baselines
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    forecast = np.zeros((len(history), n_future))
    for step in range(1, n_future + 1):
        forecast[:, step - 1] = season[:, step % period]
    return forecast


def error_by_horizon(truth, forecast):
    difference = truth - forecast
    return np.abs(difference).mean(axis=0)
