# /// answer
# what = "layers are built and asked"
# ///
# %% sizes
def conv_length(length, kernel_size, strides, padding):
    layer = keras.layers.Conv1D(1, kernel_size, strides=strides, padding=padding)
    return layer(np.zeros((1, length, 1))).shape[1]


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    conv, lstm, dense = keras.layers.Conv1D(filters, kernel_size), keras.layers.LSTM(units), keras.layers.Dense(outputs)
    conv.build((None, kernel_size, channels))
    lstm.build((None, 1, inputs))
    dense.build((None, units))
    return [layer.count_params() for layer in (conv, lstm, dense)]
