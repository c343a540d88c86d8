# /// answer
# what = "the totals begin with the last step's gradients, which are then added again"
# score = 0
# message = "the gradient of the last step is added twice"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole, coming_back, totals = np.zeros(dH.shape), 0, None
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + coming_back
        coming_back, found = step_backward(whole[:, t], t)
        if totals is None:
            totals = found
        totals = [one + more for one, more in zip(totals, found)]
    return whole, totals
