# /// answer
# what = "only for steps that are pictures"
# score = 5
# message = ["time_distributed stopped with ValueError", "samples, steps, rows, columns = x.shape"]
# ///
# %% time-distributed
def time_distributed(function, x):
    samples, steps, rows, columns = x.shape
    y = function(x.reshape(samples * steps, rows, columns))
    return y.reshape(samples, steps, *y.shape[1:])
