# /// answer
# what = "only h is handed on"
# score = 0
# message = "c is not handed on"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h, c_last = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c_last
