# /// answer
# what = "only the first feature changed"
# score = 8
# message = "all features of the coming steps must be changed"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    before = np.array(model(X))
    for t in range(1, X.shape[1]):
        altered = X.copy()
        altered[:, t:, 0] += 1
        if np.abs(np.array(model(altered)) - before)[:, :t].max() > 1e-5:
            return True
    return False
