# /// answer
# what = "the function gets x as it is"
# score = 0
# message = ["The function is not given an array of steps", "(2, 3, 4, 5)"]
# ///
# %% time-distributed
def time_distributed(function, x):
    return function(x)
