# /// answer
# what = "@ in place of *"
# score = 0
# message = "a matrix product"
# ///
# %% merge
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if mode == "sum":
        return forward + backward
    if mode == "mul":
        return forward @ backward.swapaxes(1, 2)
    return (forward + backward) / 2
