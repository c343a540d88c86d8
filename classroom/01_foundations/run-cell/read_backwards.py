# /// answer
# what = "the last step first"
# score = 0
# message = "the sequence is read backwards"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = np.zeros((X.shape[0], X.shape[1], h.shape[1]))
    for t in reversed(range(X.shape[1])):
        h, c = step(X[:, t], h, c)
        H[:, t] = h
    return H, h, c
