# /// answer
# what = "all in one number"
# score = 0
# message = "3 results: return conv, lstm, dense"
# ///
# %% sizes
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    conv = kernel_size * channels * filters + filters
    return conv + 4 * (units * (units + inputs) + units) + units * outputs + outputs
