# /// answer
# what = "seasonal_naive is left out"
# score = 0
# message = "`seasonal_naive` is not answered yet"
# ///
# %% baselines
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    """Repeat the last season: (samples, n_past) -> (samples, n_future)."""
    # YOUR CODE HERE
    raise NotImplementedError()


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)
