# /// answer
# what = "right, map makes the arrays"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    if features.ndim == 1:
        features = features.reshape(-1, 1)
    X, Y = [], []
    for end in range(n_past, len(target) - n_future + 1):
        X.append(features[end - n_past : end])
        Y.append(target[end : end + n_future])
    return map(np.array, (X, Y))
