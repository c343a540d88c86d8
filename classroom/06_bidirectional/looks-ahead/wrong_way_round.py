# /// answer
# what = "True where it does not look ahead"
# score = 0
# message = "looks_ahead for one forward LSTM layer is wrong"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    whole = np.array(model(X))
    return all(np.allclose(model(X[:, :n]), whole[:, :n], atol=1e-5) for n in range(1, X.shape[1]))
