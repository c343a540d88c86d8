# /// answer
# what = "right, recursion"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    steps = dH.shape[1]
    dh = dH[:, -1]
    dh_prev, parts = step_backward(dh, steps - 1)
    if steps == 1:
        return dh[:, None], parts
    rest = np.array(dH[:, :-1])
    rest[:, -1] += dh_prev
    whole, totals = backward_through_time(step_backward, rest)
    return np.concatenate([whole, dh[:, None]], axis=1), [p + q for p, q in zip(parts, totals)]
