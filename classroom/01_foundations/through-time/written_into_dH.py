# /// answer
# what = "dH is changed"
# score = 0
# message = "backward_through_time changed its input: dH is not as it was"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    totals = None
    for t in reversed(range(dH.shape[1])):
        back, parts = step_backward(dH[:, t], t)
        if t:
            dH[:, t - 1] += back
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return dH, totals
