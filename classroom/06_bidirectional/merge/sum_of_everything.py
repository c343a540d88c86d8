# /// answer
# what = "np.sum over a list, which gives one number"
# score = 0
# message = "the sum goes over everything"
# ///
# %% merge
def merge(forward, backward, mode):
    if mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if mode == "mul":
        return forward * backward
    total = np.sum([forward, backward])
    return total / 2 if mode == "ave" else total
