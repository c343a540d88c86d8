# /// answer
# what = "only the output just before the changed step compared"
# score = 8
# message = "it looks ahead at one place only, and far"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    before = np.array(model(X))
    for t in range(1, X.shape[1]):
        altered = X.copy()
        altered[:, t] += 1
        if not np.allclose(np.array(model(altered))[:, t - 1], before[:, t - 1], atol=1e-5):
            return True
    return False
