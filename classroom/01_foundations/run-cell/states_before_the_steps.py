# /// answer
# what = "stored before the step"
# score = 0
# message = "H holds the states before each step"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        H.append(h)
        h, c = step(X[:, t], h, c)
    return np.stack(H, axis=1), h, c
