# /// answer
# what = "units of both directions take turns"
# score = 0
# message = "the two take turns"
# ///
# %% merge
def merge(forward, backward, mode):
    if mode == "concat":
        return np.stack([forward, backward], axis=-1).reshape(*forward.shape[:-1], -1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return (forward + backward) / 2
