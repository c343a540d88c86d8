# /// answer
# what = "the cell states are stored"
# score = 0
# message = "H holds the cell states"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(c)
    return np.stack(H, axis=1), h, c
