# /// answer
# what = "the last axis taken for axis 2, which an array without steps does not have"
# score = 5
# message = "merge stopped with AxisError"
# ///
# %% merge
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=2)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return (forward + backward) / 2
