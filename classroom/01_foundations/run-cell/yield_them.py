# /// answer
# what = "right, a generator: yield in place of return"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = np.zeros((*X.shape[:2], h.shape[1]))
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H[:, t] = h
    yield H
    yield h
    yield c
