# /// answer
# what = "+ joins the lists and adds nothing"
# score = 0
# message = "`+` joins lists"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole, back, totals = np.zeros(dH.shape), 0, []
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(whole[:, t], t)
        totals = totals + parts
    return whole, totals
