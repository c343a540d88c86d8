# /// answer
# what = "the target begins with the last step that the network sees"
# score = 0
# message = "the target starts too early, inside the input"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    """features (time, n_features) or (time,), target (time,) -> X (N, n_past, n_features), Y (N, n_future)"""
    if len(features.shape) < 2:
        features = features.reshape(len(features), 1)
    X, Y = [], []
    for end in range(n_past, len(target) - n_future + 1):
        X.append(features[end - n_past : end])
        Y.append(target[end - 1 : end + n_future - 1])
    return np.asarray(X), np.asarray(Y)
