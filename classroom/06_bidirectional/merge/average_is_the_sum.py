# /// answer
# what = "the average is not divided by 2"
# score = 0
# message = "the average of two is half of it"
# ///
# %% merge
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward * backward
    return forward + backward
