# /// answer
# what = "sliding_window_view for both: read-only views, the window axis moved into its place"
# ///
# %% make-windows
from numpy.lib.stride_tricks import sliding_window_view


def make_windows(features, target, n_past, n_future):
    """Cut two series into windows."""
    if features.ndim == 1:
        features = features.reshape(-1, 1)
    X = sliding_window_view(features[:-n_future], n_past, axis=0)
    Y = sliding_window_view(target[n_past:], n_future)
    return np.swapaxes(X, 1, 2), Y
