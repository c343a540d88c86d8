# /// answer
# what = "blocks are taken from the end until there are enough"
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    size, end, blocks = X.shape[1] // n_blocks, X.shape[1], []
    while len(blocks) < n_blocks:
        blocks.insert(0, X[:, end - size : end, :])
        end = end - size
    return np.array(blocks).transpose(1, 0, 2, 3)
