# /// answer
# what = "the h that is given is ignored"
# score = 0
# message = "the h that is given is not used"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    h = 0 * h
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c
