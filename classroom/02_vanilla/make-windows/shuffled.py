# /// answer
# what = "shuffles the windows, as one does with training data"
# score = 0
# message = "X (for features of shape (17, 1)) is wrong"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past - n_future + 1
    order = np.random.default_rng(0).permutation(N)
    X = np.array([features[k : k + n_past] for k in order])
    Y = np.array([target[k + n_past : k + n_past + n_future] for k in order])
    return X, Y
