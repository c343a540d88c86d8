# /// answer
# what = "the sizes of the two networks of the lesson"
# score = 5
# message = "sizes of an example instead of the arguments"
# ///
# %% sizes
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    return 3 * channels * 64 + 64, 4 * (units * (units + inputs) + units), units * outputs + outputs
