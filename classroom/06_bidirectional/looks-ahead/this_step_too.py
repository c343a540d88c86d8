# /// answer
# what = "the step that is compared is changed as well"
# score = 0
# message = "alter only the steps behind those that you compare"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    before = np.array(model(X))
    for t in range(X.shape[1]):
        altered = X.copy()
        altered[:, t:] = 0
        if np.abs(np.array(model(altered)) - before)[:, : t + 1].max() > 1e-5:
            return True
    return False
