# /// answer
# what = "reshape in place of moving an axis"
# score = 0
# message = "reshape mixes samples and steps up"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.array(H).reshape(X.shape[0], X.shape[1], -1), h, c
