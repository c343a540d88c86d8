# /// answer
# what = "with the layers of Keras"
# ///
# %% convolve
def conv1d(x, kernel, bias):
    layer = keras.layers.Conv1D(kernel.shape[2], kernel.shape[0], activation="relu")
    layer.build((None, *x.shape))
    layer.set_weights([kernel, bias])
    return layer(x[np.newaxis].astype("float32"))[0]


def max_pool(x, pool_size):
    return keras.layers.MaxPooling1D(pool_size)(x[np.newaxis].astype("float32"))[0]
