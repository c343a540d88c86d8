# /// answer
# what = "what came back is added up from step to step"
# score = 0
# message = "take dh_prev of the step after alone"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole, coming_back, totals = np.zeros(dH.shape), 0, None
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + coming_back
        dh_prev, found = step_backward(whole[:, t], t)
        coming_back = coming_back + dh_prev
        totals = found if totals is None else [one + more for one, more in zip(totals, found)]
    return whole, totals
