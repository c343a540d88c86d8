# /// answer
# what = "the loop runs forwards"
# score = 0
# message = "the loop runs forwards"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole = np.zeros(dH.shape)
    back, totals = 0, None
    for t in range(dH.shape[1]):
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(whole[:, t], t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return whole, totals
