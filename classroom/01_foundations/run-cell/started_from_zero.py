# /// answer
# what = "the states that are given are ignored"
# score = 0
# message = ["c of the example", "start from it, not from zero"]
# ///
# %% run-cell
def run_cell(step, X, h, c):
    h, c = np.zeros_like(h), np.zeros_like(c)
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c
