# /// answer
# what = "concatenate with its default axis"
# score = 0
# message = "joined along the samples"
# ///
# %% merge
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward])
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return (forward + backward) / 2
