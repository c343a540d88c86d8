# /// answer
# what = "stacked along the wrong axis"
# score = 0
# message = "samples and blocks are swapped"
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    newest = X[:, X.shape[1] % n_blocks :]
    return np.stack(np.split(newest, n_blocks, axis=1))
