# /// answer
# what = "X has windows for which there is no target any more"
# score = 0
# message = "there are windows whose target runs over the end"
# ///
# %% make-windows
from numpy.lib.stride_tricks import sliding_window_view


def make_windows(features, target, n_past, n_future):
    if features.ndim == 1:
        features = features[:, None]
    X = sliding_window_view(features, n_past, axis=0).transpose(0, 2, 1)
    Y = sliding_window_view(target[n_past:], n_future)
    return X, Y
