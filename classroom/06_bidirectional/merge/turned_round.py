# /// answer
# what = "the backward outputs turned round once more"
# score = 0
# message = "both arrays are in the order of time already"
# ///
# %% merge
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward[:, ::-1]], axis=-1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return (forward + backward) / 2
