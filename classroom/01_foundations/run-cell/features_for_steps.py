# /// answer
# what = "as many steps as there are features"
# score = 0
# message = "their number is X.shape[1]"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[2]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c
