# /// answer
# what = "a step is lost between input and target; wrapped around so that every row is full"
# score = 0
# message = "the target starts one step late: it begins right after the input ends"
# ///
# %% make-windows
def make_windows(features, target, n_past, n_future):
    features = features.reshape(len(target), -1)
    N = len(target) - n_past - n_future + 1
    past = np.arange(n_past) + np.arange(N)[:, None]
    future = np.arange(n_past + 1, n_past + n_future + 1) + np.arange(N)[:, None]
    return features[past], target.take(future, mode="clip")
