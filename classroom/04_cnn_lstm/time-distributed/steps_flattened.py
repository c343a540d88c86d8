# /// answer
# what = "each step becomes one long vector"
# score = 0
# message = ["The function is not given an array of steps", "(6, 20)"]
# ///
# %% time-distributed
def time_distributed(function, x):
    samples, steps = x.shape[:2]
    y = function(x.reshape(samples * steps, -1))
    return y.reshape(samples, steps, *y.shape[1:])
