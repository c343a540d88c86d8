# /// answer
# what = "dH of the last step is taken for what comes back, and added again"
# score = 0
# message = "dH of the last step counts twice"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole, coming_back, totals = np.zeros(dH.shape), dH[:, -1], None
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + coming_back
        coming_back, found = step_backward(whole[:, t], t)
        totals = found if totals is None else [one + more for one, more in zip(totals, found)]
    return whole, totals
