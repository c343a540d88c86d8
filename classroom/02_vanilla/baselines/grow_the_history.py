# /// answer
# what = "each step appended to the history, so that a later season looks back at the forecast itself; float32"
# ///
# %% baselines
def persistence(history, n_future):
    return np.float32(history)[:, -1][:, None] * np.ones(n_future, np.float32)


def seasonal_naive(history, n_future, period):
    longer = np.asarray(history, dtype=np.float32)
    for _ in range(n_future):
        longer = np.hstack([longer, longer[:, [-period]]])
    return longer[:, -n_future:]


def error_by_horizon(truth, forecast):
    errors = np.abs(np.subtract(truth, forecast), dtype=np.float32)
    return np.average(errors, axis=0)
