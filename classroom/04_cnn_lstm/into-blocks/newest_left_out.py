# /// answer
# what = "the newest steps are left out"
# score = 0
# message = "the newest steps are left out"
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    length = X.shape[1] // n_blocks
    return X[:, : n_blocks * length].reshape(len(X), n_blocks, length, X.shape[2])
