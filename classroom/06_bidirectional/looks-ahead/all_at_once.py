# /// answer
# what = "all altered copies in one batch"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    x = X[:1]
    steps = x.shape[1]
    copies = np.repeat(x, steps, axis=0)
    for t in range(1, steps):
        copies[t, t:] = -copies[t, t:] + 1
    y = keras.ops.convert_to_numpy(model(copies))
    return bool(max(abs(y[t, :t] - y[0, :t]).max() for t in range(1, steps)) > 1e-5)
