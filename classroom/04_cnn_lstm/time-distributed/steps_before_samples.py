# /// answer
# what = "the axes are swapped before they are merged"
# score = 0
# message = "the results come in another order"
# ///
# %% time-distributed
def time_distributed(function, x):
    samples, steps = x.shape[:2]
    merged = x.swapaxes(0, 1).reshape(samples * steps, *x.shape[2:])
    results = np.asarray(function(merged))
    return results.reshape(samples, steps, *results.shape[1:])
