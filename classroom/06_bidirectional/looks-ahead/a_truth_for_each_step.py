# /// answer
# what = "an array in place of one answer"
# score = 0
# message = "it was not asked at which steps"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    altered = X.copy()
    altered[:, 3:] += 1
    return np.abs(np.array(model(altered)) - np.array(model(X)))[:, :3].max(axis=(0, 2)) > 1e-5
