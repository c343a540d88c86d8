# /// answer
# what = "the first step is used for all"
# score = 0
# message = "every step gets the result of the first"
# ///
# %% time-distributed
def time_distributed(function, x):
    y = function(x[:, 0])
    return np.stack([y] * x.shape[1], axis=1)
