# /// answer
# what = "each step starts from the first states"
# score = 0
# message = "each step starts from the first h again"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h_new, c_new = step(X[:, t], h, c)
        H.append(h_new)
    return np.stack(H, axis=1), h_new, c_new
