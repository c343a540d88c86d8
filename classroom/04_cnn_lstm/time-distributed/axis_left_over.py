# /// answer
# what = "an axis for results that are single numbers"
# score = 0
# message = "an axis is left over"
# ///
# %% time-distributed
def time_distributed(function, x):
    samples, steps = x.shape[:2]
    y = function(x.reshape(samples * steps, *x.shape[2:]))
    return y.reshape(samples, steps, -1)
