# /// answer
# what = "features of shape (time,) are not given an axis of their own"
# score = 7
# message = "the axis of the features is missing: one feature is an axis of length 1"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    X = []
    Y = []
    for i in range(n_past, len(target) - n_future + 1):
        X.append(features[i - n_past : i])
        Y.append(target[i : i + n_future])
    return np.array(X), np.array(Y)
