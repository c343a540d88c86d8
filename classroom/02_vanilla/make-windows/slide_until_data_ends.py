# /// answer
# what = "the loop of many tutorials: go on until the end of the target would be passed; float32"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    X, Y = list(), list()
    for start in range(len(features)):
        end_past = start + n_past
        end_future = end_past + n_future
        if end_future > len(features):
            break
        X.append(features[start:end_past])
        Y.append(target[end_past:end_future])
    X = np.array(X, dtype="float32")
    Y = np.array(Y, dtype="float32")
    if X.ndim == 2:
        X = X[..., np.newaxis]
    print(X.shape, Y.shape)
    return X, Y
