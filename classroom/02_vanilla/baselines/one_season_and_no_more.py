# /// answer
# what = "the last season is not repeated"
# score = 0
# message = "beyond one season nothing comes"
# ///
# %% baselines
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    return history[:, -period:][:, :n_future]


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)
