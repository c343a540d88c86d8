# /// answer
# what = "X and Y are returned in a dict"
# score = 0
# message = ["does not return X and Y", "not in a dict"]
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(features), -1)
    starts = range(len(target) - n_past - n_future + 1)
    return {
        "X": np.array([features[k : k + n_past] for k in starts]),
        "Y": np.array([target[k + n_past : k + n_past + n_future] for k in starts]),
    }
