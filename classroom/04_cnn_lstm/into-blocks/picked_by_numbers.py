# /// answer
# what = "an array of step numbers picks them"
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    block_steps = X.shape[1] // n_blocks
    first = X.shape[1] % n_blocks
    places = first + np.arange(n_blocks)[:, None] * block_steps + np.arange(block_steps)
    return X[:, places]
