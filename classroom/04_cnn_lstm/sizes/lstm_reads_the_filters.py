# /// answer
# what = "the LSTM always reads the filters"
# score = 0
# message = "which need not be the filters"
# ///
# %% sizes
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    lstm = 4 * (units * (units + filters) + units)
    return kernel_size * channels * filters + filters, lstm, units * outputs + outputs
