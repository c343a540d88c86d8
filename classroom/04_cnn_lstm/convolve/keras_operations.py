# /// answer
# what = "with keras.ops"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    x, kernel, bias = (keras.ops.cast(part, "float32") for part in (x, kernel, bias))
    return keras.ops.relu(keras.ops.conv(x[np.newaxis], kernel, strides=1, padding="valid")[0] + bias)


def max_pool(x, pool_size):
    return keras.ops.max_pool(x[np.newaxis], pool_size, strides=pool_size, padding="valid")[0]
