# /// answer
# what = "one index array for the seasons, a broadcast view for persistence, keras for the error"
# ///
# %% baselines
def persistence(history, n_future):
    history = np.asarray(history)
    return np.broadcast_to(history[:, -1:], (len(history), n_future))


def seasonal_naive(history, n_future, period):
    history = np.asarray(history)
    n_past = history.shape[1]
    columns = n_past - period + np.arange(n_future) % period
    return history[:, columns]


def error_by_horizon(truth, forecast):
    return keras.losses.mean_absolute_error(np.transpose(truth), np.transpose(forecast))
