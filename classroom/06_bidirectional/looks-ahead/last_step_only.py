# /// answer
# what = "only the last step changed"
# score = 8
# message = "it looks ahead at one place only"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    altered = X.copy()
    altered[:, -1] += 1
    return not np.allclose(model(X)[:, :-1], model(altered)[:, :-1], atol=1e-5)
