# /// answer
# what = "the merged axis is left to NumPy"
# ///
# %% time-distributed
def time_distributed(function, x):
    merged = np.reshape(x, (-1,) + x.shape[2:])
    y = np.array(function(merged))
    return np.reshape(y, x.shape[:2] + y.shape[1:])
