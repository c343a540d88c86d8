# /// answer
# what = "n_future is left out of N: the last targets are shorter and longer slices are silently cut"
# score = 0
# message = "there are windows whose target runs over the end: N is len(target) - n_past - n_future + 1"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    X, Y = [], []
    for k in range(len(target) - n_past):
        X.append(features[k : k + n_past])
        Y.append(target[k + n_past : k + n_past + n_future])
    return X, Y
