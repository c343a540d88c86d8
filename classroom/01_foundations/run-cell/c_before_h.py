# /// answer
# what = "h and c in the wrong order"
# score = 0
# message = "h and c are in each other's place"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), c, h
