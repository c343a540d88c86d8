# /// answer
# what = "right, recursion from the last step down"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    if X.shape[1] == 0:
        return np.zeros((len(X), 0, h.shape[1])), h, c
    H, h, c = run_cell(step, X[:, :-1], h, c)
    h, c = step(X[:, -1], h, c)
    return np.concatenate([H, h[:, None]], axis=1), h, c
