# /// answer
# what = "X[t] is a sample, not a step"
# score = 0
# message = ["step(x, h, c) was called with x of shape (3, 1), not (samples, features) = (1, 1)"]
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[0]):
        h, c = step(X[t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c
