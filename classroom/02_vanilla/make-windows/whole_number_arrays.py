# /// answer
# what = "collects into arrays of whole numbers, which cut the decimals off"
# score = 0
# message = "X (for features of shape (17, 1)) is wrong"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past - n_future + 1
    X = np.zeros((N, n_past, features.shape[1]), dtype=int)
    Y = np.zeros((N, n_future), dtype=int)
    for k in range(N):
        X[k] = features[k : k + n_past]
        Y[k] = target[k + n_past : k + n_past + n_future]
    return X, Y
