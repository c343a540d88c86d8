# /// answer
# what = "one bias for each unit of the LSTM"
# score = 0
# message = "the biases belong inside the bracket"
# ///
# %% sizes
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    lstm = 4 * units * (units + inputs) + units
    return (kernel_size * channels + 1) * filters, lstm, (units + 1) * outputs
