# /// answer
# what = "with keras.ops.reshape"
# ///
# %% time-distributed
def time_distributed(function, x):
    samples, steps = x.shape[0], x.shape[1]
    y = keras.ops.convert_to_tensor(function(keras.ops.convert_to_numpy(keras.ops.reshape(x, (-1, *x.shape[2:])))))
    return keras.ops.reshape(y, (samples, steps) + tuple(y.shape[1:]))
