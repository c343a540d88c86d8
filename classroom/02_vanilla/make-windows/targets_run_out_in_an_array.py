# /// answer
# what = "n_future is left out of N, and NumPy refuses to make an array of the shorter last targets"
# score = 0
# message = ["inhomogeneous", "In your code"]
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past + 1
    X = np.array([features[k : k + n_past] for k in range(N)])
    Y = np.array([target[k + n_past : k + n_past + n_future] for k in range(N)])
    return X, Y
