# /// answer
# what = "the +1 in N is forgotten"
# score = 0
# message = "one window too few: N is len(target) - n_past - n_future + 1"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    X, Y = [], []
    for k in range(len(target) - n_past - n_future):
        X.append(features[k : k + n_past])
        Y.append(target[k + n_past : k + n_past + n_future])
    X = np.array(X)
    return X.reshape(len(X), n_past, -1), np.array(Y)
