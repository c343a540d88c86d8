# /// answer
# what = "a slice of one step keeps the axis of the steps"
# score = 0
# message = "one step of all samples is dH[:, t]"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole, back, totals = np.zeros(dH.shape), 0, None
    for t in reversed(range(dH.shape[1])):
        whole[:, t : t + 1] = dH[:, t : t + 1] + back
        back, parts = step_backward(whole[:, t : t + 1], t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return whole, totals
