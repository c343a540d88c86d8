# /// answer
# what = "the first weight alone is added up"
# score = 0
# message = ["totals does not hold one array for each weight", "a list of 2"]
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole, back, total = np.zeros(dH.shape), 0, 0
    for t in reversed(range(dH.shape[1])):
        whole[:, t] = dH[:, t] + back
        back, parts = step_backward(whole[:, t], t)
        total = total + parts[0]
    return whole, [total]
