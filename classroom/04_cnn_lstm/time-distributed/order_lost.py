# /// answer
# what = "steps first, then reshaped as if samples came first"
# score = 0
# message = "the results come in another order"
# ///
# %% time-distributed
def time_distributed(function, x):
    y = np.concatenate([function(x[:, step]) for step in range(x.shape[1])])
    return y.reshape(x.shape[0], x.shape[1], *y.shape[1:])
