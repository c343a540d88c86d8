# /// answer
# what = "the + 1 is forgotten"
# score = 0
# message = "one too few"
# ///
# %% sizes
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return -(-length // strides)
    return (length - kernel_size) // strides


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return (kernel_size * channels + 1) * filters, 4 * units * (units + inputs + 1), (units + 1) * outputs
