# /// answer
# what = "right, itertools.accumulate"
# ///
# %% run-cell
from itertools import accumulate


def run_cell(step, X, h, c):
    steps = (X[:, t] for t in range(X.shape[1]))
    states = list(accumulate(steps, lambda state, x: step(x, *state), initial=(h, c)))[1:]
    return np.stack([state[0] for state in states], 1), *states[-1]
