# /// answer
# what = "adds into the array that is given"
# score = 0
# message = "merge changed its input"
# ///
# %% merge
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if mode == "mul":
        return forward * backward
    forward += backward
    return forward / 2 if mode == "ave" else forward
