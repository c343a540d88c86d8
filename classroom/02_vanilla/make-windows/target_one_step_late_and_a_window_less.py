# /// answer
# what = "a step is lost between input and target, and so the last window does not fit"
# score = 0
# message = "one window too few"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    if features.ndim == 1:
        features = np.expand_dims(features, 1)
    X, Y = [], []
    k = 0
    while k + n_past + 1 + n_future <= len(target):
        X.append(features[k : k + n_past])
        Y.append(target[k + n_past + 1 : k + n_past + 1 + n_future])
        k += 1
    return np.stack(X), np.stack(Y)
