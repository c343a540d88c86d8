# /// answer
# what = "alters the array that it is given"
# score = 0
# message = "looks_ahead changed its input"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    before = np.array(model(X))
    X[:, 1:] += 1
    return np.abs(np.array(model(X)) - before)[:, :1].max() > 1e-5
