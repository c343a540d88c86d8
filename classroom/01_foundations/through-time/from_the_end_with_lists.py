# /// answer
# what = "right, lists turned round at the end"
# ///
# %% through-time
def backward_through_time(step_backward, dH):
    whole, all_gradients = [], []
    dh_prev = np.zeros_like(dH[:, 0])
    for t in range(dH.shape[1] - 1, -1, -1):
        dh = dH[:, t] + dh_prev
        dh_prev, weight_gradients = step_backward(dh, t)
        whole.append(dh)
        all_gradients.append(weight_gradients)
    totals = [sum(one_weight) for one_weight in zip(*all_gradients)]
    return np.stack(whole[::-1], axis=1), totals
