# /// answer
# what = "returns Y before X"
# score = 0
# message = "X (for features of shape (17, 1)) has the wrong shape"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    starts = range(len(target) - n_past - n_future + 1)
    X = np.array([features[k : k + n_past] for k in starts])
    Y = np.array([target[k + n_past : k + n_past + n_future] for k in starts])
    return Y, X
