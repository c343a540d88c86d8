# /// answer
# what = "the places of the window are counted"
# ///
# %% sizes
def conv_length(length, kernel_size, strides, padding):
    last = length - kernel_size if padding == "valid" else length - 1
    return len(range(0, last + 1, strides))


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return (kernel_size * channels + 1) * filters, 4 * units * (units + inputs + 1), (units + 1) * outputs
