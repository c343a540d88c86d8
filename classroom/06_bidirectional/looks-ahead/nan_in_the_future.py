# /// answer
# what = "puts NaN into the future and sees whether it comes through"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    found = []
    for t in range(1, X.shape[1]):
        spoilt = np.concatenate([X[:, :t], np.full_like(X[:, t:], np.nan)], axis=1)
        found.append(np.isnan(np.array(model(spoilt)))[:, :t].any())
    return any(found)
