# /// answer
# what = "the return line is indented too far and ends the function after the first window"
# score = 0
# message = "X (for features of shape (17, 1)) has the wrong shape"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    X, Y = [], []
    for k in range(len(target) - n_past - n_future + 1):
        X.append(features[k : k + n_past])
        Y.append(target[k + n_past : k + n_past + n_future])
        return np.array(X), np.array(Y)
