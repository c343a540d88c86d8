# /// answer
# what = "steps in front of samples"
# score = 0
# message = "dH_whole of the example has the wrong shape"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole, back, totals = [], 0, None
    for t in reversed(range(dH.shape[1])):
        whole.insert(0, dH[:, t] + back)
        back, parts = step_backward(whole[0], t)
        totals = parts if totals is None else [a + b for a, b in zip(totals, parts)]
    return np.array(whole), totals
