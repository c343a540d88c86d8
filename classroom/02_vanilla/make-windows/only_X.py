# /// answer
# what = "the targets are cut and not returned"
# score = 0
# message = ["does not return X and Y", "only one result is returned"]
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    starts = range(len(target) - n_past - n_future + 1)
    Y = np.array([target[k + n_past : k + n_past + n_future] for k in starts])
    return np.array([features[k : k + n_past] for k in starts])
