# /// answer
# what = "Keras's Normalization layer, adapted to the training part"
# ///
# %% split-and-scale
def split_and_scale(values, n_test):
    n_train = len(values) - n_test
    layer = keras.layers.Normalization(axis=-1)
    layer.adapt(values[:n_train])
    train_scaled = keras.ops.convert_to_numpy(layer(values[:n_train]))
    test_scaled = keras.ops.convert_to_numpy(layer(values[n_train:]))
    mean = keras.ops.convert_to_numpy(layer.mean).reshape(-1)
    std = np.sqrt(keras.ops.convert_to_numpy(layer.variance)).reshape(-1)
    return train_scaled, test_scaled, mean, std


def undo_scaling(scaled, mean, std):
    return scaled * std + mean
