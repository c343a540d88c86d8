# /// answer
# what = "the newest block first"
# score = 0
# message = "the blocks are in reverse order"
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    length = X.shape[1] // n_blocks
    return X[:, X.shape[1] - n_blocks * length :].reshape(len(X), n_blocks, length, X.shape[2])[:, ::-1]
