# /// answer
# what = "np.array of the states: steps in front of samples"
# score = 0
# message = "samples and steps are swapped"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.array(H), h, c
