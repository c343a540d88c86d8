# /// answer
# what = "all outputs compared, those that may change too"
# score = 0
# message = "alter only the steps behind those that you compare"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    altered = X.copy()
    altered[:, -1] += 1
    return not np.allclose(model(X), model(altered), atol=1e-5)
