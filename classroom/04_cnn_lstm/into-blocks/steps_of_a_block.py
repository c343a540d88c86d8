# /// answer
# what = "n_blocks is taken for the steps of a block"
# score = 0
# message = ["n_blocks is taken for the steps of a block: it is how many", "Came: (3, 5, 4, 2)"]
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    count = X.shape[1] // n_blocks
    return X[:, X.shape[1] - count * n_blocks :].reshape(len(X), count, n_blocks, X.shape[2])
