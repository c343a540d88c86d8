# /// answer
# what = "the LSTM reads the input of the convolution"
# score = 0
# message = "the LSTM does not read the channels of the input"
# ///
# %% sizes
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    lstm = 4 * (units * (units + channels) + units)
    return kernel_size * channels * filters + filters, lstm, units * outputs + outputs
