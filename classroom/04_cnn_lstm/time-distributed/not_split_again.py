# /// answer
# what = "samples and steps stay one axis"
# score = 0
# message = "samples and steps are still one axis"
# ///
# %% time-distributed
def time_distributed(function, x):
    return function(x.reshape(-1, *x.shape[2:]))
