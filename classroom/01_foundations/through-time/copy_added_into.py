# /// answer
# what = "right, the gradient is added into a copy of dH"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole = dH.copy()
    steps = whole.shape[1]
    totals = []
    t = steps
    while t > 0:
        t -= 1
        back, parts = step_backward(whole[:, t], t)
        if t > 0:
            whole[:, t - 1] += back
        totals = [np.array(p) for p in parts] if not totals else [a + b for a, b in zip(totals, parts)]
    return whole, tuple(totals)
