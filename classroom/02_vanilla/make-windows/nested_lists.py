# /// answer
# what = "gives nested lists back, the helper defined in the same cell"
# ///
# %% make-windows
def one_window(series, start, length):
    return [series[i] for i in range(start, start + length)]


def make_windows(features, target, n_past, n_future):
    if len(np.shape(features)) == 1:
        features = np.reshape(features, (-1, 1))
    rows = np.asarray(features).tolist()
    N = len(target) - n_past - n_future + 1
    X = [one_window(rows, k, n_past) for k in range(N)]
    Y = [one_window(target, k + n_past, n_future) for k in range(N)]
    return X, Y
