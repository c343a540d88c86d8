# /// answer
# what = "one sample after the other, and the next goes on from the last one's states"
# score = 0
# message = "is wrong"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H = []
    h_now, c_now = h[:1], c[:1]
    for sample in X:
        states = []
        for x in sample:
            h_now, c_now = step(x[np.newaxis], h_now, c_now)
            states.append(h_now[0])
        H.append(states)
    return np.array(H), np.array(H)[:, -1], np.repeat(c_now, len(X), axis=0)
