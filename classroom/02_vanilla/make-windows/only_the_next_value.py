# /// answer
# what = "forecasts one step, whatever n_future is"
# score = 0
# message = "only one future step is kept, not n_future of them"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    X, Y = [], []
    for k in range(len(target) - n_past - n_future + 1):
        X.append(features[k : k + n_past].reshape(n_past, -1))
        Y.append(target[k + n_past])
    return np.array(X), np.array(Y)
