# /// answer
# what = "dH of the last step alone"
# score = 0
# message = "only the last step's dH is used"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole = np.zeros(dH.shape)
    dh, totals = dH[:, -1], None
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dh
        dh, parts = step_backward(dh, t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return whole, totals
