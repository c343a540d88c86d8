# /// answer
# what = "arrays of the right shapes, with nothing put into them"
# score = 0
# message = "X (for features of shape (17, 1)) is wrong"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    N = len(target) - n_past - n_future + 1
    n_features = 1 if features.ndim == 1 else features.shape[1]
    X = np.zeros((N, n_past, n_features))
    Y = np.zeros((N, n_future))
    return X, Y
