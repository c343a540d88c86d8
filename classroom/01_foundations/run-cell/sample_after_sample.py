# /// answer
# what = "right, one sample after the other, each with all its steps"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    H, last_h, last_c = [], [], []
    for sample in range(len(X)):
        h_now, c_now = h[sample : sample + 1], c[sample : sample + 1]
        states = []
        for x in X[sample]:
            h_now, c_now = step(x[np.newaxis], h_now, c_now)
            states.append(h_now[0])
        H.append(states)
        last_h.append(h_now[0])
        last_c.append(c_now[0])
    return np.array(H), np.array(last_h), np.array(last_c)
