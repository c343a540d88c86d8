# /// answer
# what = "one call for h and one for c"
# score = 0
# message = "step is called twice"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h = step(X[:, t], h, c)[0]
        c = step(X[:, t], h, c)[1]
        H.append(h)
    return np.stack(H, axis=1), h, c
