# /// answer
# what = "what came of forecasting a series from itself: the target argument is not used"
# score = 0
# message = "Y (for features of shape (17, 1)) is wrong"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    X, Y = [], []
    for k in range(len(features) - n_past - n_future + 1):
        X.append(features[k : k + n_past])
        Y.append(features[k + n_past : k + n_past + n_future, 0])
    return np.array(X), np.array(Y)
