# /// answer
# what = "joined along the steps, then cut into samples again"
# ///
# %% time-distributed
def time_distributed(function, x):
    merged = np.concatenate(list(x), axis=0)
    results = np.asarray(function(merged))
    return np.stack(np.split(results, len(x)))
