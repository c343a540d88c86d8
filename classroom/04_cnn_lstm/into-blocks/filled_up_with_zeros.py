# /// answer
# what = "zeros are put in front so that nothing is lost"
# score = 0
# message = "overlap or are filled up"
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    size = -(-X.shape[1] // n_blocks)
    X = np.pad(X, ((0, 0), (size * n_blocks - X.shape[1], 0), (0, 0)))
    return X.reshape(len(X), n_blocks, size, X.shape[2])
