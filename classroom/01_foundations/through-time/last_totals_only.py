# /// answer
# what = "the weight gradients are overwritten"
# score = 0
# message = "only the gradient of the first step"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole, back = np.zeros(dH.shape), 0
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + back
        back, totals = step_backward(whole[:, t], t)
    return whole, totals
