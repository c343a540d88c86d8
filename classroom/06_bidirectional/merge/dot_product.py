# /// answer
# what = "the product is summed over the units"
# score = 0
# message = "multiply entry by entry and sum nothing"
# ///
# %% merge
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return (forward * backward).sum(axis=-1)
    return (forward + backward) / 2
