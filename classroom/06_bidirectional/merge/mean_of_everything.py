# /// answer
# what = "np.mean without an axis"
# score = 0
# message = "the mean goes over everything"
# ///
# %% merge
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return np.mean([forward, backward])
