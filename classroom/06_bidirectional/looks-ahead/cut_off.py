# /// answer
# what = "runs the model on the beginning alone"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    whole = np.array(model(X))
    for n in range(1, X.shape[1]):
        alone = np.array(model(X[:, :n]))
        if not np.allclose(alone, whole[:, :n], atol=1e-5):
            return True
    return False
