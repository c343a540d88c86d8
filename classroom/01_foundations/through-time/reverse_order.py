# /// answer
# what = "the list is not turned round"
# score = 0
# message = "the steps are in reverse order"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole, back, totals = [], 0, None
    for t in reversed(range(dH.shape[1])):
        whole.append(dH[:, t] + back)
        back, parts = step_backward(whole[-1], t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return np.stack(whole, axis=1), totals
