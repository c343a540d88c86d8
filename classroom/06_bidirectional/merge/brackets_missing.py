# /// answer
# what = "forward + backward / 2"
# score = 0
# message = "brackets are missing"
# ///
# %% merge
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return forward + backward / 2
