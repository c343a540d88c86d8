# /// answer
# what = "dh_prev is stored and not dh"
# score = 0
# message = "these are the gradients that step_backward gives back"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole = np.zeros(dH.shape)
    back, totals = 0, None
    for t in reversed(range(dH.shape[1])):
        back, parts = step_backward(dH[:, t] + back, t)
        whole[:, t] = back
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return whole, totals
