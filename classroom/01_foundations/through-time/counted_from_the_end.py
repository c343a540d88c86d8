# /// answer
# what = "the number of the step is counted from the end"
# score = 0
# message = "t counted from the end"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    coming_back, whole, totals = 0, [], None
    for t, dh in enumerate(dH.swapaxes(0, 1)[::-1]):
        whole.append(dh + coming_back)
        coming_back, found = step_backward(whole[-1], t)
        totals = found if totals is None else [one + more for one, more in zip(totals, found)]
    return np.stack(whole[::-1], axis=1), totals
