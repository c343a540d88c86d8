# /// answer
# what = "two biases for each gate, as in another library"
# score = 0
# message = "one bias for each gate and unit, not two"
# ///
# %% sizes
def conv_length(length, kernel_size, strides, padding):
    if padding == "same":
        return (length + strides - 1) // strides
    return (length - kernel_size) // strides + 1


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    lstm = 4 * (units * (units + inputs) + 2 * units)
    return (kernel_size * channels + 1) * filters, lstm, (units + 1) * outputs
