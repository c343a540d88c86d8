# /// answer
# what = "the stride is ignored"
# score = 0
# message = "the stride is not used"
# ///
# %% sizes
def conv_length(length, kernel_size, strides, padding):
    return length if padding == "same" else length - kernel_size + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return (kernel_size * channels + 1) * filters, 4 * units * (units + inputs + 1), (units + 1) * outputs
