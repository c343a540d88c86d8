# /// answer
# what = "the results in the wrong order"
# score = 0
# message = "dH_whole of the example"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole, back, totals = np.zeros(dH.shape), 0, None
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(whole[:, t], t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return totals, whole
