# /// answer
# what = "right, in float32"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole = np.zeros(dH.shape, dtype=np.float32)
    back = np.zeros(dH[:, 0].shape, dtype=np.float32)
    totals = None
    for t in range(dH.shape[1])[::-1]:
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(whole[:, t], t)
        parts = [np.float32(part) for part in parts]
        totals = parts if totals is None else [np.add(a, b) for a, b in zip(totals, parts)]
    return whole, totals
