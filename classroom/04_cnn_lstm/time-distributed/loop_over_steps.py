# /// answer
# what = "the function sees one step of all samples at a time"
# ///
# %% time-distributed
def time_distributed(function, x):
    return np.stack([function(x[:, step]) for step in range(x.shape[1])], axis=1)
