# /// answer
# what = "the features come before the steps in the reshape"
# score = 0
# message = "the reshape mixes steps and features"
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    length = X.shape[1] // n_blocks
    newest = X[:, X.shape[1] - n_blocks * length :].swapaxes(1, 2)
    return newest.reshape(len(X), n_blocks, length, X.shape[2])
