# /// answer
# what = "the function sees one step of one sample, with an axis of length 1"
# ///
# %% time-distributed
def time_distributed(function, x):
    return np.array([[function(x[s, t : t + 1])[0] for t in range(x.shape[1])] for s in range(len(x))])
