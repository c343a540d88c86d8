# /// answer
# what = "np.array_split makes some blocks longer"
# score = 0
# message = ["into_blocks stopped with ValueError", "make no whole block"]
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    return np.stack(np.array_split(X, n_blocks, axis=1), axis=1)
