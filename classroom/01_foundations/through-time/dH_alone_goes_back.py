# /// answer
# what = "step_backward gets dH alone"
# score = 0
# message = "what goes back is computed from dH alone"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole, back, totals = np.zeros(dH.shape), 0, None
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(dH[:, t], t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return whole, totals
