# /// answer
# what = "np.split along the steps"
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    newest = X[:, X.shape[1] % n_blocks :]
    return np.stack(np.split(newest, n_blocks, axis=1), axis=1)
