# /// answer
# what = "the target starts where the input starts"
# score = 0
# message = "the target starts too early, inside the input"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    X, Y = [], []
    for k in range(len(target) - n_past - n_future + 1):
        X.append(features[k : k + n_past])
        Y.append(target[k : k + n_future])
    return np.array(X), np.array(Y)
