# /// answer
# what = "n_blocks is taken for the steps of a block"
# score = 0
# message = "every third step is in a block"
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    count = X.shape[1] // n_blocks
    return X[:, X.shape[1] - count * n_blocks :].reshape(len(X), n_blocks, count, X.shape[2]).swapaxes(1, 2)
