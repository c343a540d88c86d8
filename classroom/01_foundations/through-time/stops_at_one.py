# /// answer
# what = "step 0 is left out"
# score = 0
# message = "step 0 is left out"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole, back, totals = np.zeros(dH.shape), 0, None
    for t in range(dH.shape[1] - 1, 0, -1):
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(whole[:, t], t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return whole, totals
