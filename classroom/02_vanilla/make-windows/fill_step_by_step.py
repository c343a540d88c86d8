# /// answer
# what = "arrays of zeros, filled one time step at a time for all windows at once"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = np.atleast_2d(np.transpose(features)).T
    N = len(target) - n_past - n_future + 1
    Y = np.zeros((N, n_future))
    X = np.zeros((N, n_past, features.shape[1]))
    for j in range(n_future):
        Y[:, j] = target[n_past + j : n_past + j + N]
    for j in range(n_past):
        X[:, j, :] = features[j : j + N]
    return X, Y
