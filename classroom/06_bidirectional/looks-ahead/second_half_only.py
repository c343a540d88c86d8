# /// answer
# what = "only the second half changed, only the first half compared"
# score = 8
# message = "it looks ahead at one place only"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    half = X.shape[1] // 2
    altered = X.copy()
    altered[:, half:] *= -1
    return np.abs(np.array(model(altered)) - np.array(model(X)))[:, :half].max() > 1e-5
