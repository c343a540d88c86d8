# /// answer
# what = "the number of steps of the first test"
# score = 5
# message = ["time_distributed stopped with ValueError", "results.reshape(-1, 3"]
# ///
# %% time-distributed
def time_distributed(function, x):
    merged = x.reshape(-1, *x.shape[2:])
    results = np.asarray(function(merged))
    return results.reshape(-1, 3, *results.shape[1:])
