# /// answer
# what = "the loop starts at 1"
# score = 0
# message = "a step is left out"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    for t in range(1, X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c
