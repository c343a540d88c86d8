# /// answer
# what = "loops over the samples, lists as result"
# ///
# %% merge
def merge(forward, backward, mode):
    result = []
    for f, b in zip(forward, backward):
        if mode == "concat":
            result.append(np.hstack([f, b]).tolist())
        elif mode == "sum":
            result.append((f + b).tolist())
        elif mode == "mul":
            result.append(np.multiply(f, b).tolist())
        elif mode == "ave":
            result.append((0.5 * f + 0.5 * b).tolist())
    return result
