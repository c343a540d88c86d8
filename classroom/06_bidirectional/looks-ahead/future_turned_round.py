# /// answer
# what = "the steps of the future change places, which a single one cannot"
# score = 8
# message = "(2 steps) is wrong"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    before = np.array(model(X))
    for t in range(1, X.shape[1]):
        altered = np.concatenate([X[:, :t], X[:, t:][:, ::-1]], axis=1)
        if np.abs(np.array(model(altered)) - before)[:, :t].max() > 1e-5:
            return True
    return False
