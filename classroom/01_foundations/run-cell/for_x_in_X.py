# /// answer
# what = "a loop over X goes over the samples"
# score = 0
# message = ["step(x, h, c) was called with x of shape (3, 1)", "a loop over X goes over the samples"]
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    for x in X:
        h, c = step(x, h, c)
        H.append(h)
    return np.array(H), h, c
