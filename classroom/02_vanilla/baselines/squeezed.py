# /// answer
# what = "np.squeeze, which takes the axis of a single sample away"
# score = 5
# message = "has the wrong shape"
# ///
# %% baselines
def persistence(history, n_future):
    return history[:, [-1] * n_future]


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    return np.squeeze(np.stack([season[:, k % period] for k in range(n_future)], axis=1))


def error_by_horizon(truth, forecast):
    return np.mean(np.abs(truth - forecast), axis=0)
