# /// answer
# what = "every block is a sample"
# score = 0
# message = "samples and blocks became one axis"
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    length = X.shape[1] // n_blocks
    return X[:, X.shape[1] - n_blocks * length :].reshape(-1, length, X.shape[2])
