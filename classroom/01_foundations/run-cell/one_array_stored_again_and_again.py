# /// answer
# what = "one array is changed and stored at each step"
# score = 0
# message = "an array was changed after it had been stored"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H, now = [], np.array(h)
    for t in range(X.shape[1]):
        now[:], c = step(X[:, t], now, c)
        H.append(now)
    return np.stack(H, axis=1), now, c
