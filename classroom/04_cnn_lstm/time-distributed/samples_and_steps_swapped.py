# /// answer
# what = "stacked along the wrong axis"
# score = 0
# message = "samples and steps are swapped"
# ///
# %% time-distributed
def time_distributed(function, x):
    return np.stack([function(x[:, step]) for step in range(x.shape[1])])
