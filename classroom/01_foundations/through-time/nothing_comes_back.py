# /// answer
# what = "each step by itself"
# score = 0
# message = "nothing comes back"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    totals = 0
    for t in range(dH.shape[1]):
        _, parts = step_backward(dH[:, t], t)
        totals = parts if t == 0 else [a + b for a, b in zip(totals, parts)]
    return dH, totals
