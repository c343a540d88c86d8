# /// answer
# what = "the axes of a result become one"
# score = 0
# message = "the axes of a result became one"
# ///
# %% time-distributed
def time_distributed(function, x):
    samples, steps = x.shape[:2]
    y = function(x.reshape(samples * steps, *x.shape[2:]))
    return y.reshape(samples, steps) if y.ndim == 1 else y.reshape(samples, steps, -1)
