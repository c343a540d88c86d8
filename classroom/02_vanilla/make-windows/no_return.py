# /// answer
# what = "prints the shapes and returns nothing"
# score = 0
# message = ["make_windows returned None", "the `return` line is missing"]
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    N = len(target) - n_past - n_future + 1
    X = np.array([features[k : k + n_past] for k in range(N)])
    Y = np.array([target[k + n_past : k + n_past + n_future] for k in range(N)])
    print(X.shape, Y.shape)
