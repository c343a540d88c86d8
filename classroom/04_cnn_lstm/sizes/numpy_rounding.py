# /// answer
# what = "np.ceil and np.floor, decimals given back"
# ///
# %% sizes
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return np.ceil(length / strides)
    return np.floor((length - kernel_size) / strides) + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return (kernel_size * channels + 1) * filters, 4 * units * (units + inputs + 1), (units + 1) * outputs
