# /// answer
# what = "the totals are one array and no list"
# score = 0
# message = "totals is a list"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole, coming_back, totals = np.zeros(dH.shape), 0, 0
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + coming_back
        coming_back, found = step_backward(whole[:, t], t)
        totals = totals + np.array(found, dtype=object)
    return whole, totals
