# /// answer
# what = "np.repeat and np.tile, cut to length"
# ///
# %% baselines
def persistence(history, n_future):
    return np.repeat(history[:, -1:], n_future, axis=1)


def seasonal_naive(history, n_future, period):
    season = history[:, -period:]
    seasons = -(-n_future // period)
    return np.tile(season, (1, seasons))[:, :n_future]


def error_by_horizon(truth, forecast):
    return abs(truth - forecast).mean(0)
