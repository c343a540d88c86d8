# /// answer
# what = "a reshape that only works if the steps divide evenly"
# score = 0
# message = ["into_blocks stopped with ValueError", "make no whole block"]
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    return X.reshape(len(X), n_blocks, -1, X.shape[2])
