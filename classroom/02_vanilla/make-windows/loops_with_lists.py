# /// answer
# what = "two plain loops that collect lists"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    if np.ndim(features) == 1:
        features = [[value] for value in features]
    X = []
    Y = []
    for k in range(len(target) - n_past - n_future + 1):
        window = []
        for step in range(n_past):
            window.append(list(features[k + step]))
        X.append(window)
        Y.append([target[k + n_past + step] for step in range(n_future)])
    return np.array(X), np.array(Y)
