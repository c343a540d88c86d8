# /// answer
# what = "the target is the input moved on by one step, not what comes after it"
# score = 0
# message = ["Y (for features of shape (17, 1)) has the wrong shape", "(10, 5)"]
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past - n_future + 1
    X = np.array([features[k : k + n_past] for k in range(N)])
    Y = np.array([target[k + 1 : k + n_past + 1] for k in range(N)])
    return X, Y
