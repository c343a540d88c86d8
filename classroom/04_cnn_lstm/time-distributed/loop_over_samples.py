# /// answer
# what = "the function sees the steps of one sample, and lists are given back"
# ///
# %% time-distributed
def time_distributed(function, x):
    return [function(sample) for sample in x]
