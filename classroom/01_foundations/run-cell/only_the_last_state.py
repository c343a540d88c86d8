# /// answer
# what = "the last state in place of all"
# score = 0
# message = "only the last state is there"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
    return h, h, c
