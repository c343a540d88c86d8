# /// answer
# what = "a table of indices made by broadcasting"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    """Cut two series into windows.

    features (time, n_features) or (time,), target (time,)
    -> X (N, n_past, n_features), Y (N, n_future)
    """
    features, target = np.asarray(features), np.asarray(target)
    starts = np.arange(len(target) - n_past - n_future + 1)[:, np.newaxis]
    past = starts + np.arange(n_past)
    future = starts + n_past + np.arange(n_future)
    return features.reshape(len(target), -1)[past], target[future]
