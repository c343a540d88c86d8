# /// answer
# what = "samples by a loop, lists given back"
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    result = []
    for window in X:
        steps = list(window)[len(window) % n_blocks :]
        length = len(steps) // n_blocks
        result.append([steps[k : k + length] for k in range(0, len(steps), length)])
    return result
