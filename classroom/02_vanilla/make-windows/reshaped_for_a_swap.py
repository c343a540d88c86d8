# /// answer
# what = "gets the shape right with reshape, which mixes times and features; with one feature nobody sees it"
# score = 8
# message = "reshape mixes times and features up: move the axis instead"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past - n_future + 1
    X = np.lib.stride_tricks.sliding_window_view(features, n_past, axis=0)[:N]
    Y = np.lib.stride_tricks.sliding_window_view(target, n_future)[n_past:]
    return X.reshape(N, n_past, features.shape[1]), Y
