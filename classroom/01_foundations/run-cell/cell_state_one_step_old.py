# /// answer
# what = "the cell state before the last step is returned"
# score = 0
# message = "this is the cell state before the last step"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        c_before = c
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c_before
