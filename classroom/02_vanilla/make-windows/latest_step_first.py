# /// answer
# what = "counts back from the present: the steps of a window stand in reverse order"
# score = 0
# message = "the time steps are in reverse order"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past - n_future + 1
    X = np.stack([features[n_past - lag : n_past - lag + N] for lag in range(1, n_past + 1)], axis=1)
    Y = np.stack([target[n_past + step : n_past + step + N] for step in range(n_future)], axis=1)
    return X, Y
