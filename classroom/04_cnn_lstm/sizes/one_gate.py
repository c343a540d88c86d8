# /// answer
# what = "the factor 4 is forgotten"
# score = 0
# message = "the factor 4 is missing"
# ///
# %% sizes
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    conv = kernel_size * channels * filters + filters
    return conv, units * (units + inputs) + units, units * outputs + outputs
