# /// answer
# what = "changes one step at a time, with random numbers, np.bool"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    rng = np.random.default_rng(0)
    before = keras.ops.convert_to_numpy(model(X))
    largest = 0.0
    for t in range(1, X.shape[1]):
        other = X.copy()
        other[:, t] += rng.normal(size=other[:, t].shape) + 3
        largest = np.maximum(largest, np.abs(keras.ops.convert_to_numpy(model(other)) - before)[:, :t].max())
    return largest > 1e-5
