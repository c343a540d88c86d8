# /// answer
# what = "the result is made when the shape of the first one is known"
# ///
# %% time-distributed
def time_distributed(function, x):
    y = None
    for sample in range(len(x)):
        for step in range(x.shape[1]):
            result = np.asarray(function(x[sample, step : step + 1])[0])
            if y is None:
                y = np.empty(x.shape[:2] + result.shape, dtype=result.dtype)
            y[sample, step] = result
    return y
