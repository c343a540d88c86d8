# /// answer
# what = "a block is every n-th step"
# score = 0
# message = "every third step is in a block"
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    length = X.shape[1] // n_blocks
    newest = X[:, X.shape[1] - n_blocks * length :]
    return np.stack([newest[:, b::n_blocks] for b in range(n_blocks)], axis=1)
