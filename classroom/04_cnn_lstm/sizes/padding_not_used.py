# /// answer
# what = "the padding is ignored"
# score = 0
# message = ["conv_length(11, 4, 3, \"same\")", "rounded down"]
# ///
# %% sizes
def conv_length(length, kernel_size, strides, padding):
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return (kernel_size * channels + 1) * filters, 4 * units * (units + inputs + 1), (units + 1) * outputs
