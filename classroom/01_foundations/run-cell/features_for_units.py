# /// answer
# what = "an array with features in place of units"
# score = 0
# message = ["run_cell stopped with ValueError", "H has units on its last axis, not features"]
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = np.zeros(X.shape)
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H[:, t] = h
    return H, h, c
