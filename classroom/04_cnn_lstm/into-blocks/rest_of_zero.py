# /// answer
# what = "a slice from minus zero on"
# score = 5
# message = ["into_blocks for X of shape (3, 20, 2) and n_blocks=4 has the wrong shape", "from -0"]
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    samples, steps, features = X.shape
    rest = steps % n_blocks
    newest = X[:, ::-1][:, :-rest][:, ::-1]  # the oldest are at the end now
    return newest.reshape(samples, n_blocks, -1, features)
