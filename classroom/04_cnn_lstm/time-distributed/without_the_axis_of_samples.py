# /// answer
# what = "the function gets a single step without the axis n"
# score = 0
# message = ["The function is not given an array of steps", "without the axis n in front"]
# ///
# %% time-distributed
def time_distributed(function, x):
    return np.array([[function(step) for step in sample] for sample in x])
