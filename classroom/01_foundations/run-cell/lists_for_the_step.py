# /// answer
# what = "right, the step gets lists, and lists are returned"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = [[] for _ in range(len(X))]
    for t in range(X.shape[1]):
        h, c = step([list(sample[t]) for sample in X], h, c)
        for states, state in zip(H, h):
            states.append(list(state))
    return H, h, c
