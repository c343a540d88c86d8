# /// answer
# what = "sliding_window_view puts the steps last, and there they stay"
# score = 0
# message = "axes swapped: the order is samples, time steps, features"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    view = np.lib.stride_tricks.sliding_window_view
    return view(features[:-n_future], n_past, axis=0), view(target[n_past:], n_future)
