# /// answer
# what = "n_past and n_future take each other's place"
# score = 0
# message = "n_past and n_future are mixed up"
# ///
# %% make-windows
def make_windows(features, target, n_future, n_past):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past - n_future + 1
    X = np.stack([features[k : k + n_past] for k in range(N)])
    Y = np.stack([target[k + n_past : k + n_past + n_future] for k in range(N)])
    return X, Y
