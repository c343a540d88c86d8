# /// answer
# what = "right, an array filled in step by step"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    samples, steps, features = X.shape
    units = h.shape[1]
    H = np.zeros((samples, steps, units))
    for t in range(steps):
        h, c = step(X[:, t, :], h, c)
        H[:, t, :] = h
    return H, h, c
