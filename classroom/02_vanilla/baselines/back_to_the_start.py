# /// answer
# what = "a negative index that runs into 0 and starts again at the beginning of the history"
# score = 0
# message = "it goes back to the start of the history"
# ///
# %% baselines
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    return np.stack([history[:, k - period] for k in range(n_future)], axis=1)


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)
