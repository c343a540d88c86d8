# /// answer
# what = "the last step changed, the first output compared"
# score = 0
# message = "it looks a single step ahead"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    altered = X.copy()
    altered[:, -1] += 1
    return not np.allclose(model(X)[:, 0], model(altered)[:, 0], atol=1e-5)
