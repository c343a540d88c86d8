# /// answer
# what = "right, a generator: yield in place of return"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    samples, steps, units = dH.shape
    whole = dH.astype(float)
    collected = []
    for t in range(steps - 1, -1, -1):
        back, found = step_backward(whole[:, t], t)
        if t > 0:
            whole[:, t - 1] += back
        collected.append(found)
    yield whole
    yield [sum(of_one_weight) for of_one_weight in zip(*collected)]
