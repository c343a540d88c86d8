# /// answer
# what = "dH is copied and added to, but the loop ends before step 0"
# score = 0
# message = "step 0 is not visited"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole, totals = dH.copy(), None
    for t in range(dH.shape[1] - 1, 0, -1):
        back, parts = step_backward(whole[:, t], t)
        whole[:, t - 1] += back
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return whole, totals
