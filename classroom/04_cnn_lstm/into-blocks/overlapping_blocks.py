# /// answer
# what = "blocks of rounded-up length that overlap"
# score = 0
# message = "the blocks overlap or are filled up"
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    length = -(-X.shape[1] // n_blocks)
    starts = np.linspace(0, X.shape[1] - length, n_blocks).astype(int)
    return np.stack([X[:, start : start + length] for start in starts], axis=1)
