# /// answer
# what = "the past changed in place of the future"
# score = 0
# message = "alter only the steps behind those that you compare"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    altered = X.copy()
    altered[:, 0] += 1
    return not np.allclose(model(X)[:, 1:], model(altered)[:, 1:], atol=1e-5)
