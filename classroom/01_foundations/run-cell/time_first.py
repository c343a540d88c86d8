# /// answer
# what = "right, the axis of the steps moved to the front and back"
# ///
# %% run-cell
def run_cell(step, X, h, c):
    outputs = []
    for x in np.moveaxis(X, 1, 0):
        h, c = step(x, h, c)
        outputs.append(h)
    return np.moveaxis(np.array(outputs), 0, 1), h, c
