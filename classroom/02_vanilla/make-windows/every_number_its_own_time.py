# /// answer
# what = "reshape(-1, 1) for every input, also where there are several features"
# score = 8
# message = ["X (13 times, 3 features, n_past=4, n_future=2) has the wrong shape", "(8, 4, 1)"]
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = np.array(features).reshape(-1, 1)
    X, Y = [], []
    for k in range(len(target) - n_past - n_future + 1):
        X.append(features[k : k + n_past])
        Y.append(target[k + n_past : k + n_past + n_future])
    return np.array(X), np.array(Y)
