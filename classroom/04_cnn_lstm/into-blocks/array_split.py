# /// answer
# what = "one block after the other"
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    length = X.shape[1] // n_blocks
    start = X.shape[1] - n_blocks * length
    return np.stack([X[:, start + b * length : start + (b + 1) * length] for b in range(n_blocks)], axis=1)
