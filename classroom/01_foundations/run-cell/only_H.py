# /// answer
# what = "the last states are not returned"
# score = 0
# message = "run_cell does not return H, h and c"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1)
