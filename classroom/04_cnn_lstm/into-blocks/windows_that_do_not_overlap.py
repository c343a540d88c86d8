# /// answer
# what = "sliding windows, of which every block_steps-th is kept"
# ///
# %% into-blocks
def into_blocks(X, n_blocks):
    size = X.shape[1] // n_blocks
    newest = X[:, X.shape[1] - size * n_blocks :]
    windows = np.lib.stride_tricks.sliding_window_view(newest, size, axis=1)[:, ::size]
    return np.moveaxis(windows, -1, 2)
