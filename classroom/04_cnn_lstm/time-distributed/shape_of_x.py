# /// answer
# what = "the result is put into the shape of x"
# score = 0
# message = ["time_distributed stopped with ValueError", "y[:, step] = function(x[:, step])"]
# ///
# %% time-distributed
def time_distributed(function, x):
    y = np.zeros(x.shape)
    for step in range(x.shape[1]):
        y[:, step] = function(x[:, step])
    return y
