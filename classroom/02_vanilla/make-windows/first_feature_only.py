# /// answer
# what = "keeps one feature of several"
# score = 8
# message = "only the first feature is kept"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    if features.ndim == 2:
        features = features[:, 0]
    N = len(target) - n_past - n_future + 1
    X = np.zeros((N, n_past, 1))
    Y = np.zeros((N, n_future))
    for k in range(N):
        X[k, :, 0] = features[k : k + n_past]
        Y[k] = target[k + n_past : k + n_past + n_future]
    return X, Y
