# /// answer
# what = "fills an array that is made beforehand"
# ///
# %% merge
def merge(forward, backward, mode):
    units = forward.shape[-1]
    if mode == "concat":
        out = np.empty(forward.shape[:-1] + (2 * units,))
        out[..., :units] = forward
        out[..., units:] = backward
        return out
    return {
        "sum": lambda: forward + backward,
        "mul": lambda: forward * backward,
        "ave": lambda: np.mean([forward, backward], axis=0),
    }[mode]()
