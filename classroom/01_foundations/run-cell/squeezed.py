# /// answer
# what = "axes of length 1 are dropped"
# score = 0
# message = "an axis is missing"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1).squeeze(), h, c
